namespace ReproSuite.Analysis.Statistics;

/// <summary>Holm's step-down adjustment: keeps the chance of any false finding in a family at the level, whatever the dependence.</summary>
/// <remarks>Formula: sorted ascending, adjusted p_(j) = max over i ≤ j of min(1, (m − i + 1)·p_(i)). Source: Holm, Scandinavian Journal of Statistics 6, 1979.</remarks>
internal static class Holm
{
    /// <summary>Adjusted p, in the order given. A member of the family without a p counts in m as if its p were 1, and stays without one.</summary>
    public static IReadOnlyList<double?> Adjust(IReadOnlyList<double?> p)
    {
        var adjusted = new double?[p.Count];
        var (rank, floor) = (0, 0.0);
        foreach (var i in Enumerable.Range(0, p.Count).Where(i => p[i] is not null).OrderBy(i => p[i]))
        {
            floor = Math.Max(floor, Math.Min(1, (p.Count - rank++) * p[i]!.Value));
            adjusted[i] = floor;
        }
        return adjusted;
    }
}
