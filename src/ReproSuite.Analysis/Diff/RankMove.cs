namespace ReproSuite.Analysis.Diff;

/// <summary>A variant that stands elsewhere in the order of means on the primary metric, among the variants that both sides have.</summary>
/// <param name="Variant">At the head.</param>
/// <param name="Before">From 1, the best.</param>
/// <param name="After">The same at the head.</param>
public sealed record RankMove(string Variant, int Before, int After)
{
    /// <summary>Moves among variants; those without a mean on either side have no rank. Equal means share the better rank.</summary>
    internal static IReadOnlyList<RankMove> Between(IReadOnlyList<VariantDiff> variants)
    {
        var ranked = variants.Where(v => v.Primary is { Before: not null, After: not null } && v.Primary.Metric.HigherIsBetter is not null).ToList();
        var (was, now) = (Ranks(ranked, m => m.Before!.Mean), Ranks(ranked, m => m.After!.Mean));
        return [.. ranked.Select((v, i) => new RankMove(v.Name, was[i], now[i])).Where(move => move.Before != move.After).OrderBy(move => move.After)];
    }

    private static int[] Ranks(IReadOnlyList<VariantDiff> variants, Func<MetricDiff, double> mean)
    {
        double[] scores = [.. variants.Select(v => mean(v.Primary) * (v.Primary.Metric.HigherIsBetter == false ? -1 : 1))];
        return [.. scores.Select(score => 1 + scores.Count(other => other > score))];
    }
}
