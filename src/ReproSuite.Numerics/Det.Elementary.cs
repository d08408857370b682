namespace ReproSuite.Numerics;

/// <content>The elementary functions: evaluated in double with only <c>+ - * /</c> in a fixed order, then rounded once to float.</content>
public static partial class Det
{
    private const double Log2E = 1.4426950408889634;   // 0x3FF71547652B82FE
    private const double Ln2 = 0.6931471805599453;     // 0x3FE62E42FEFA39EF
    private const double SquareRootOf2 = 1.4142135623730951;

    // Adding and subtracting 1.5 · 2^52 rounds a double of moderate size to the nearest integer.
    private const double RoundingShift = 6755399441055744.0;

    /// <summary>The one NaN these functions return: processors disagree on the sign of the NaN they make.</summary>
    private static readonly float CanonicalNaN = BitConverter.UInt32BitsToSingle(0x7FC0_0000u);

    /// <summary>Computes e^x, rounded once to float from <see cref="ExpDouble(double)"/>.</summary>
    /// <remarks>exp(−∞) = 0, exp(+∞) = +∞, NaN gives the canonical NaN 0x7FC00000.</remarks>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x; subnormal results included, 0 below them and +∞ above the largest float.</returns>
    public static float Exp(float x) => float.IsNaN(x) ? CanonicalNaN : (float)ExpDouble(x);

    /// <summary>Computes the natural logarithm, rounded once to float from <see cref="LogDouble"/>.</summary>
    /// <remarks>log(±0) = −∞, log(+∞) = +∞; a negative number or NaN gives the canonical NaN 0x7FC00000.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>ln x.</returns>
    public static float Log(float x) => float.IsNaN(x) || x < 0f ? CanonicalNaN : (float)LogDouble(x);

    /// <summary>Computes the hyperbolic tangent, evaluated in double and rounded once.</summary>
    /// <remarks>Odd by construction: tanh(−x) = −tanh(x) bit for bit. NaN gives the canonical NaN 0x7FC00000.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>tanh x, in [−1, 1].</returns>
    public static float Tanh(float x)
    {
        if (float.IsNaN(x))
        {
            return CanonicalNaN;
        }

        double size = Math.Min(Math.Abs((double)x), 20.0);
        double tanh = size < 1.0 / 4096.0
            ? size * (1.0 + (size * size) * (-1.0 / 3.0))
            : 1.0 - 2.0 / (ExpDouble(2.0 * size) + 1.0);
        return (float)Math.CopySign(tanh, x);
    }

    /// <summary>Computes the logistic function 1 / (1 + e^(−x)), evaluated in double and rounded once.</summary>
    /// <remarks>NaN gives the canonical NaN 0x7FC00000.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>A number in [0, 1].</returns>
    public static float Sigmoid(float x) => float.IsNaN(x) ? CanonicalNaN : (float)(1.0 / (1.0 + ExpDouble(-(double)x)));

    /// <summary>Computes e^x in double.</summary>
    /// <remarks>
    /// Formula: x·log2(e) = k + r with integer k; a polynomial of degree 11 in r, times 2^k. Relative error below 1e-14 for |x| ≤ 20,
    /// growing with |x| to 2e-13. Below −708 the result is 0, above 709 it is +∞. NaN stays NaN, with unspecified bits.
    /// </remarks>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x.</returns>
    public static double ExpDouble(double x)
    {
        if (double.IsNaN(x) || x > 709.0)
        {
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        }

        if (x < -708.0)
        {
            return 0.0;
        }

        double scaled = x * Log2E;
        double exponent = (scaled + RoundingShift) - RoundingShift;
        double remainder = scaled - exponent;

        // Horner's rule over (ln 2)^k / k!, for k = 11 … 0.
        double power = 4.4455382718708116e-10; // 0x3DFE8CAC7351BB25
        power = power * remainder + 7.054911620801123e-09; // 0x3E3E4CF5158B8ECA
        power = power * remainder + 1.01780860092397e-07; // 0x3E7B5253D395E7C4
        power = power * remainder + 1.321548679014431e-06; // 0x3EB62C0223A5C824
        power = power * remainder + 1.5252733804059841e-05; // 0x3EEFFCBFC588B0C7
        power = power * remainder + 0.0001540353039338161; // 0x3F2430912F86C787
        power = power * remainder + 0.0013333558146428443; // 0x3F55D87FE78A6731
        power = power * remainder + 0.009618129107628477; // 0x3F83B2AB6FBA4E77
        power = power * remainder + 0.05550410866482158; // 0x3FAC6B08D704A0C0
        power = power * remainder + 0.24022650695910072; // 0x3FCEBFBDFF82C58F
        power = power * remainder + Ln2; // 0x3FE62E42FEFA39EF
        power = power * remainder + 1.0; // 0x3FF0000000000000
        return power * BitConverter.Int64BitsToDouble(((long)exponent + 1023) << 52);
    }

    /// <summary>Computes the natural logarithm in double.</summary>
    /// <remarks>
    /// Formula: x = m·2^e with m in (√½, √2]; s = (m − 1)/(m + 1); ln x = e·ln 2 + 2·(s + s³/3 + … + s¹⁹/19). Relative error below 1e-15
    /// away from 1. log(±0) = −∞, log(+∞) = +∞; a negative number or NaN gives NaN, with unspecified bits.
    /// </remarks>
    /// <param name="x">The argument.</param>
    /// <returns>ln x.</returns>
    public static double LogDouble(double x)
    {
        if (!(x > 0.0) || double.IsPositiveInfinity(x))
        {
            return x == 0.0 ? double.NegativeInfinity : x > 0.0 ? x : double.NaN;
        }

        // A subnormal double has no leading one; scaling by 2^54 gives it one.
        bool subnormal = x < 2.2250738585072014e-308;
        long bits = BitConverter.DoubleToInt64Bits(subnormal ? x * 18014398509481984.0 : x);
        long exponent = (bits >> 52) - 1023 - (subnormal ? 54 : 0);
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFFL) | 0x3FF0_0000_0000_0000L);
        if (mantissa > SquareRootOf2)
        {
            mantissa *= 0.5;
            exponent++;
        }

        double s = (mantissa - 1.0) / (mantissa + 1.0);
        double z = s * s;
        double series = 1.0 / 19.0;
        series = series * z + 1.0 / 17.0;
        series = series * z + 1.0 / 15.0;
        series = series * z + 1.0 / 13.0;
        series = series * z + 1.0 / 11.0;
        series = series * z + 1.0 / 9.0;
        series = series * z + 1.0 / 7.0;
        series = series * z + 1.0 / 5.0;
        series = series * z + 1.0 / 3.0;
        series = series * z + 1.0;

        return exponent * Ln2 + (2.0 * s) * series;
    }
}
