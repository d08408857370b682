using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>Estimates of metrics from the cells of a variant.</summary>
internal static class Estimates
{
    /// <summary>The standard metrics and those that the suite names, as far as a completed trial has them, by name.</summary>
    public static IReadOnlyDictionary<string, Estimate> Of(VariantCells variant, Suite suite, Design design)
    {
        var estimates = new OrderedDictionary<string, Estimate>(StringComparer.Ordinal);
        foreach (var metric in Metric.Standard.Concat(Named(suite)).Distinct())
            if (Of(variant, metric, design) is { } estimate) estimates.Add(metric.Name, estimate);
        return estimates;
    }

    private static IEnumerable<Metric> Named(Suite suite) =>
        suite.Measures.Also.Prepend(suite.Measures.Primary).Concat(suite.Claims.Select(claim => claim.Statement?.Metric).OfType<string>()).Select(Metric.Find).OfType<Metric>();

    /// <summary>One metric; null when no trial has it.</summary>
    public static Estimate? Of(VariantCells variant, Metric metric, Design design)
    {
        var values = variant.Measure(metric).Where(m => m is not null).Select(m => m!.Value.Value).ToArray();
        return values.Length == 0 ? null : Of(values, design);
    }

    /// <summary>From values [folds × seeds], or from fewer when some are not there.</summary>
    internal static Estimate Of(IReadOnlyList<double> values, Design design)
    {
        var m = Moments.Of(values);
        var whole = values.Count == design.Cells;
        var crossed = whole && design is { Folds: >= 2, Seeds: >= 2 } ? CrossedComponents.Of(values, design.Folds, design.Seeds) : null;
        var error = crossed?.StandardError ?? (whole ? m.Sd / Math.Sqrt(m.Count) : null);
        double? freedom = error is null ? null : crossed?.Freedom ?? m.Count - 1;
        Interval? interval = error is { } se ? Interval.Around(m.Mean, se, freedom!.Value) : null;
        return new Estimate(
            Rounding.SixDigits(m.Mean), Rounding.SixDigits(m.Sd), m.Count, Rounding.SixDigits(m.Min), Rounding.SixDigits(m.Max),
            Rounding.SixDigits(InterquartileMean.Of(values)),
            Root(crossed?.FoldVariance), Root(crossed?.SeedVariance), Root(crossed?.InteractionVariance), crossed?.Estimable,
            Rounding.SixDigits(error), Rounding.SixDigits(freedom), Rounding.SixDigits(interval?.Low), Rounding.SixDigits(interval?.High));
    }

    private static double? Root(double? variance) => variance is { } v ? Rounding.SixDigits(Math.Sqrt(Math.Max(0, v))) : null;
}
