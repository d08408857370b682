namespace ReproSuite.Analysis.Statistics;

/// <summary>How large a difference is beside the spread, without unit.</summary>
internal static class EffectSize
{
    /// <summary>d_z = d̄/s_d: the mean paired difference in standard deviations of single ones; null without spread.</summary>
    /// <remarks>Source: Cohen 1988. Without Hedges' correction, as it describes these pairs.</remarks>
    public static double? Standardized(IReadOnlyList<double> differences)
    {
        var moments = Moments.Of(differences);
        return moments.Sd > 0 ? moments.Mean / moments.Sd : null;
    }

    /// <summary>A12 = (#{b > a} + ½·#{b = a})/(m·n): the probability that a trial of b lies above one of a, whichever they are.</summary>
    /// <remarks>Both are sorted, so that one pass counts for every b what lies below it and what lies up to it. Source: Vargha and Delaney, Journal of Educational and Behavioral Statistics 25, 2000.</remarks>
    public static double Superiority(IReadOnlyList<double> b, IReadOnlyList<double> a)
    {
        double[] others = [.. a.Order()];
        var (below, upTo, halves) = (0, 0, 0L);
        foreach (var y in b.Order())
        {
            while (below < others.Length && others[below] < y) below++;
            while (upTo < others.Length && others[upTo] <= y) upTo++;
            halves += below + upTo;
        }
        return halves / (2.0 * b.Count * a.Count);
    }

    /// <summary>The same for pairs: the share of differences above zero, those at zero counted half.</summary>
    public static double PairedSuperiority(IReadOnlyList<double> differences) => differences.Sum(Half) / (2.0 * differences.Count);

    private static int Half(double difference) => difference > 0 ? 2 : difference == 0 ? 1 : 0;
}
