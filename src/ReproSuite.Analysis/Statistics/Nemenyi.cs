namespace ReproSuite.Analysis.Statistics;

/// <summary>By how much two mean ranks of Friedman's test must differ for the two treatments to differ, all pairs considered.</summary>
/// <remarks>Formula: CD = q·√(k(k+1)/(6N)), q = studentized range with infinite degrees of freedom/√2. Source: Demšar, JMLR 7, 2006, table 5a, with more digits.</remarks>
internal static class Nemenyi
{
    /// <summary>q at level 0.05 for 2 to 10 treatments.</summary>
    private static readonly double[] AtFivePercent = [1.959964, 2.343701, 2.569032, 2.727774, 2.849705, 2.948320, 3.030878, 3.101730, 3.163684];

    /// <summary>q at level 0.10 for 2 to 10 treatments.</summary>
    private static readonly double[] AtTenPercent = [1.644854, 2.052293, 2.291341, 2.459516, 2.588521, 2.692732, 2.779884, 2.854606, 2.919889];

    /// <summary>CD at level 0.05; null for other than 2 to 10 treatments.</summary>
    public static double? AtLevel05(int treatments, int blocks) => Of(AtFivePercent, treatments, blocks);

    /// <summary>CD at level 0.10; null for other than 2 to 10 treatments.</summary>
    public static double? AtLevel10(int treatments, int blocks) => Of(AtTenPercent, treatments, blocks);

    private static double? Of(double[] q, int treatments, int blocks) =>
        treatments is >= 2 and <= 10 ? q[treatments - 2] * Math.Sqrt(treatments * (treatments + 1) / (6.0 * blocks)) : null;
}
