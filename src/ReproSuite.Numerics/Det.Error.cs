namespace ReproSuite.Numerics;

/// <content>The error function and forms that keep small numbers: in double with only <c>+ - * /</c> and <see cref="ExpDouble(double)"/>, in a fixed order.</content>
public static partial class Det
{
    private const double ErfAtOne = 8.45062911510467529297e-01;

    /// <summary>Computes the error function 2/√π · ∫₀ˣ e^(−t²) dt in double.</summary>
    /// <remarks>
    /// Below 27/32 x + x · P(x²)/Q(x²), above it 1 − <see cref="ErfcDouble"/>; odd by construction. Relative error below 1e-15. NaN stays NaN, with
    /// unspecified bits. Source: the rational approximations of W. J. Cody's kind in FDLIBM (Sun Microsystems 1993), s_erf.
    /// </remarks>
    /// <param name="x">The argument.</param>
    /// <returns>erf x, in [−1, 1].</returns>
    public static double ErfDouble(double x)
    {
        double size = Math.Abs(x);
        return size < 0.84375 ? x + x * ErfCentre(x * x) : Math.CopySign(1.0 - ErfcTail(size), x);
    }

    /// <summary>Computes the complement 1 − erf x in double, without cancellation for large x.</summary>
    /// <remarks>Relative error below 1e-12 as far as the result is a normal number; 0 above 26.6. NaN stays NaN, with unspecified bits.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>erfc x, in [0, 2].</returns>
    public static double ErfcDouble(double x)
    {
        double size = Math.Abs(x);
        if (size < 0.84375)
        {
            return 1.0 - (x + x * ErfCentre(x * x));
        }

        return x < 0.0 ? 2.0 - ErfcTail(size) : ErfcTail(size);
    }

    /// <summary>Computes e^x − 1 in double, without cancellation around 0.</summary>
    /// <remarks>Below 2^−12 in size x · (1 + x · (1/2 + x/6)), else <see cref="ExpDouble(double)"/> − 1. Relative error below 1e-12.</remarks>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x − 1.</returns>
    public static double ExpMinusOneDouble(double x) =>
        Math.Abs(x) < 1.0 / 4096.0 ? x * (1.0 + x * (0.5 + x * (1.0 / 6.0))) : ExpDouble(x) - 1.0;

    /// <summary>Computes ln(1 + x) in double, without the rounding of 1 + x around 0.</summary>
    /// <remarks>Below 2^−12 in size x · (1 − x · (1/2 − x/3)), else <see cref="LogDouble"/> of 1 + x. Relative error below 1e-11.</remarks>
    /// <param name="x">The argument, above −1.</param>
    /// <returns>ln(1 + x).</returns>
    public static double LogOnePlusDouble(double x) =>
        Math.Abs(x) < 1.0 / 4096.0 ? x * (1.0 - x * (0.5 - x * (1.0 / 3.0))) : LogDouble(1.0 + x);

    /// <summary>erf x / x − 1 for |x| below 27/32, from z = x².</summary>
    private static double ErfCentre(double z)
    {
        double numerator = -2.37630166566501626084e-05;
        numerator = numerator * z + -5.77027029648944159157e-03;
        numerator = numerator * z + -2.84817495755985104766e-02;
        numerator = numerator * z + -3.25042107247001499370e-01;
        numerator = numerator * z + 1.28379167095512558561e-01;
        double denominator = -3.96022827877536812320e-06;
        denominator = denominator * z + 1.32494738004321644526e-04;
        denominator = denominator * z + 5.08130628187576562776e-03;
        denominator = denominator * z + 6.50222499887672944485e-02;
        denominator = denominator * z + 3.97917223959155352819e-01;
        denominator = denominator * z + 1.0;
        return numerator / denominator;
    }

    /// <summary>1 − erf x for x from 27/32 on.</summary>
    private static double ErfcTail(double x)
    {
        if (x < 1.25)
        {
            return (1.0 - ErfAtOne) - ErfAroundOne(x - 1.0);
        }

        double z = 1.0 / (x * x);
        double correction = x < 1.0 / 0.35 ? ErfcMiddle(z) : ErfcOuter(z);
        return ExpDouble(-(x * x) - 0.5625 + correction) / x;
    }

    private static double ErfAroundOne(double s)
    {
        double numerator = -2.16637559486879084300e-03;
        numerator = numerator * s + 3.54783043256182359371e-02;
        numerator = numerator * s + -1.10894694282396677476e-01;
        numerator = numerator * s + 3.18346619901161753674e-01;
        numerator = numerator * s + -3.72207876035701323847e-01;
        numerator = numerator * s + 4.14856118683748331666e-01;
        numerator = numerator * s + -2.36211856075265944077e-03;
        double denominator = 1.19844998467991074170e-02;
        denominator = denominator * s + 1.36370839120290507362e-02;
        denominator = denominator * s + 1.26171219808761642112e-01;
        denominator = denominator * s + 7.18286544141962662868e-02;
        denominator = denominator * s + 5.40397917702171048937e-01;
        denominator = denominator * s + 1.06420880400844228286e-01;
        denominator = denominator * s + 1.0;
        return numerator / denominator;
    }

    private static double ErfcMiddle(double z)
    {
        double numerator = -9.81432934416914548592e+00;
        numerator = numerator * z + -8.12874355063065934246e+01;
        numerator = numerator * z + -1.84605092906711035994e+02;
        numerator = numerator * z + -1.62396669462573470355e+02;
        numerator = numerator * z + -6.23753324503260060396e+01;
        numerator = numerator * z + -1.05586262253232909814e+01;
        numerator = numerator * z + -6.93858572707181764372e-01;
        numerator = numerator * z + -9.86494403484714822705e-03;
        double denominator = -6.04244152148580987438e-02;
        denominator = denominator * z + 6.57024977031928170135e+00;
        denominator = denominator * z + 1.08635005541779435134e+02;
        denominator = denominator * z + 4.29008140027567833386e+02;
        denominator = denominator * z + 6.45387271733267880336e+02;
        denominator = denominator * z + 4.34565877475229228821e+02;
        denominator = denominator * z + 1.37657754143519042600e+02;
        denominator = denominator * z + 1.96512716674392571292e+01;
        denominator = denominator * z + 1.0;
        return numerator / denominator;
    }

    private static double ErfcOuter(double z)
    {
        double numerator = -4.83519191608651397019e+02;
        numerator = numerator * z + -1.02509513161107724954e+03;
        numerator = numerator * z + -6.37566443368389627722e+02;
        numerator = numerator * z + -1.60636384855821916062e+02;
        numerator = numerator * z + -1.77579549177547519889e+01;
        numerator = numerator * z + -7.99283237680523006574e-01;
        numerator = numerator * z + -9.86494292470009928597e-03;
        double denominator = -2.24409524465858183362e+01;
        denominator = denominator * z + 4.74528541206955367215e+02;
        denominator = denominator * z + 2.55305040643316442583e+03;
        denominator = denominator * z + 3.19985821950859553908e+03;
        denominator = denominator * z + 1.53672958608443695994e+03;
        denominator = denominator * z + 3.25792512996573918826e+02;
        denominator = denominator * z + 3.03380607434824582924e+01;
        denominator = denominator * z + 1.0;
        return numerator / denominator;
    }
}
