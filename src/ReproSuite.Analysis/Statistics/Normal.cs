using ReproSuite.Numerics;

namespace ReproSuite.Analysis.Statistics;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    private const double RootTwo = 1.4142135623730951;

    private const double RootTwoPi = 2.5066282746310002;

    /// <summary>φ(z).</summary>
    public static double Density(double z) => Det.ExpDouble(-z * z / 2) / RootTwoPi;

    /// <summary>Φ(z) = ½·erfc(−z/√2).</summary>
    public static double Cdf(double z) => Det.ErfcDouble(-z / RootTwo) / 2;

    /// <summary>Φ⁻¹(p); infinite at 0 and 1.</summary>
    public static double Quantile(double p) => p <= 0 ? double.NegativeInfinity : p >= 1 ? double.PositiveInfinity : NormalQuantile.Of(p);
}
