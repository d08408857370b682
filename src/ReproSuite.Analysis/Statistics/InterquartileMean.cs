namespace ReproSuite.Analysis.Statistics;

/// <summary>The mean of the middle half: as robust against a few odd trials as the median, and far less noisy.</summary>
/// <remarks>Formula: sort, leave out ⌊n/4⌋ at each end, average the rest. Source: Agarwal et al., NeurIPS 2021 (rliable).</remarks>
internal static class InterquartileMean
{
    /// <summary>Of at least four values; null of fewer, of which nothing would be left out.</summary>
    public static double? Of(IReadOnlyList<double> values)
    {
        var cut = values.Count / 4;
        return cut == 0 ? null : Moments.Of([.. values.Order().Skip(cut).Take(values.Count - 2 * cut)]).Mean;
    }
}
