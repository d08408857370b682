namespace ReproSuite.Analysis.Statistics;

/// <summary>Ranks from 1 for the smallest; equal values share the mean of their ranks.</summary>
internal static class Ranks
{
    /// <summary>Midranks, in the order given: (values below) + (values equal + 1)/2, exact in halves.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> values) =>
        [.. values.Select(x => values.Count(y => y < x) + (values.Count(y => y == x) + 1) / 2.0)];
}
