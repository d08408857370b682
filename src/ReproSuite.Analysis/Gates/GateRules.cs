using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis.Gates;

/// <summary>Which rule of a gate speaks of what.</summary>
public static class GateRules
{
    /// <summary>The metrics that the rules name for a suite, and how they are judged.</summary>
    public static IReadOnlyCollection<JudgedMetric> MetricsOf(Gate gate, string suite) =>
    [
        .. gate.Metrics.Where(rule => rule.IsOfSuite(suite)).GroupBy(rule => rule.Metric).Select(rules => new JudgedMetric(
            Directed(Metric.Find(rules.Key)!, rules.Select(rule => rule.Direction).FirstOrDefault(direction => direction is not null)),
            rules.Select(rule => rule.Rope).FirstOrDefault(rope => rope is not null))),
    ];

    /// <summary>The first rule for a metric of a variant; the one that holds without a file for the primary metric, and null for another that no rule names.</summary>
    internal static GateRule? Of(Gate gate, SuiteDiff diff, VariantDiff variant, Metric metric) =>
        gate.Metrics.FirstOrDefault(rule => rule.Metric == metric.Name && rule.IsOfSuite(diff.Name) && rule.IsOfVariant(variant.Name))
        ?? (metric == diff.After.Primary ? new GateRule(metric.Name) : null);

    private static Metric Directed(Metric metric, string? direction) => direction is null ? metric : JudgedMetric.Directed(metric, direction == "higher");
}
