using ReproSuite.Numerics;

namespace ReproSuite.Analysis.Statistics;

/// <summary>What choosing the best of several adds to its score by luck alone.</summary>
internal static class Selection
{
    private const int Steps = 64;

    private const int Reach = 9;

    /// <summary>E_max(K): the expected largest of K independent standard normal numbers, so that the best of K equally good means lies E_max(K)·SE above the truth.</summary>
    /// <remarks>Formula: ∫ x·K·φ(x)·Φ(x)^(K−1) dx, by the trapezoidal rule with step 1/64 on [−9, 9], which is exact to some twelve digits for such a bell.</remarks>
    public static double Optimism(int candidates) =>
        Enumerable.Range(-Reach * Steps, 2 * Reach * Steps + 1).Select(i => (double)i / Steps)
            .Sum(x => x * candidates * Normal.Density(x) * Det.WholePower(Normal.Cdf(x), candidates - 1)) / Steps;
}
