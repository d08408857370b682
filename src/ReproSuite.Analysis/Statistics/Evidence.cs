using ReproSuite.Numerics;

namespace ReproSuite.Analysis.Statistics;

/// <summary>What a p value is worth at most.</summary>
internal static class Evidence
{
    private const double E = 2.718281828459045;

    /// <summary>The largest Bayes factor against the null that p can stand for: 1/(−e·p·ln p); 1 from p = 1/e on, infinite at 0.</summary>
    /// <remarks>Source: Sellke, Bayarri and Berger, The American Statistician 55, 2001.</remarks>
    public static double BayesFactorBound(double p) =>
        p >= 1 / E ? 1 : p == 0 ? double.PositiveInfinity : 1 / (-E * p * Det.LogDouble(p));
}
