namespace ReproSuite.Numerics;

/// <content>The cosine of half turns, and whole powers.</content>
public static partial class Det
{
    private const double Pi = 3.141592653589793; // 0x400921FB54442D18

    /// <summary>Computes cos(π·x) in double.</summary>
    /// <remarks>
    /// x is reduced exactly to [0, 2), by symmetry to [0, ½], and there by cos(π·x) = sin(π·(½ − x)) to [0, ¼]; then Taylor's series to the 16th or
    /// 17th power. Absolute error below 3e-16; multiples of ½ are exact. Not a finite number gives NaN, with unspecified bits.
    /// </remarks>
    /// <param name="x">The angle in half turns.</param>
    /// <returns>A number in [−1, 1].</returns>
    public static double CosPi(double x)
    {
        double size = Math.Abs(x);
        double turn = size - 2.0 * Math.Floor(size * 0.5);
        double half = turn > 1.0 ? 2.0 - turn : turn;
        return half > 0.5 ? -CosOfFirstQuarter(1.0 - half) : CosOfFirstQuarter(half);
    }

    /// <summary>Computes xⁿ for a whole n ≥ 0 by squaring, from the lowest bit of n; every product is rounded by itself.</summary>
    /// <param name="x">The base.</param>
    /// <param name="n">The exponent.</param>
    /// <returns>xⁿ; 1 for n = 0.</returns>
    public static double WholePower(double x, long n)
    {
        double power = 1.0;
        for (double square = x; n > 0; n >>= 1, square *= square)
        {
            if ((n & 1) == 1)
            {
                power *= square;
            }
        }

        return power;
    }

    private static double CosOfFirstQuarter(double x) => x <= 0.25 ? CosSeries(Pi * x) : SinSeries(Pi * (0.5 - x));

    // Horner's rule over (−1)^k / (2k)!, for k = 8 … 0.
    private static double CosSeries(double y)
    {
        double z = y * y;
        double sum = 1.0 / 20922789888000.0;
        sum = sum * z - 1.0 / 87178291200.0;
        sum = sum * z + 1.0 / 479001600.0;
        sum = sum * z - 1.0 / 3628800.0;
        sum = sum * z + 1.0 / 40320.0;
        sum = sum * z - 1.0 / 720.0;
        sum = sum * z + 1.0 / 24.0;
        sum = sum * z - 1.0 / 2.0;
        return sum * z + 1.0;
    }

    // Horner's rule over (−1)^k / (2k + 1)!, for k = 8 … 0.
    private static double SinSeries(double y)
    {
        double z = y * y;
        double sum = 1.0 / 355687428096000.0;
        sum = sum * z - 1.0 / 1307674368000.0;
        sum = sum * z + 1.0 / 6227020800.0;
        sum = sum * z - 1.0 / 39916800.0;
        sum = sum * z + 1.0 / 362880.0;
        sum = sum * z - 1.0 / 5040.0;
        sum = sum * z + 1.0 / 120.0;
        sum = sum * z - 1.0 / 6.0;
        return y * (sum * z + 1.0);
    }
}
