using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis.Gates;

/// <summary>Which rule speaks of what: a suite's own come before those of the gate.</summary>
public static class GateRules
{
    /// <summary>The metrics that the rules name for the suite of a side, and how they are judged.</summary>
    public static IReadOnlyCollection<JudgedMetric> MetricsOf(Gate gate, DiffSide side) =>
    [
        .. RulesOf(gate, side).GroupBy(rule => rule.Metric).Select(rules => new JudgedMetric(
            Directed(Metric.Find(rules.Key)!, rules.Select(rule => rule.Direction).FirstOrDefault(direction => direction is not null)),
            rules.Select(rule => rule.Rope).FirstOrDefault(rope => rope is not null))),
    ];

    /// <summary>The first rule for a metric of a variant; the one that holds without a file for the primary metric, and null for another that no rule names.</summary>
    internal static GateRule? Of(Gate gate, SuiteDiff diff, VariantDiff variant, Metric metric) =>
        RulesOf(gate, diff.After).FirstOrDefault(rule => rule.Metric == metric.Name && rule.IsOfVariant(variant.Name))
        ?? (metric == diff.After.Primary ? new GateRule(metric.Name) : null);

    /// <summary>The head's own rules, then those of the gate.</summary>
    private static IEnumerable<GateRule> RulesOf(Gate gate, DiffSide side) => side.Rules.Concat(gate.Metrics.Where(rule => rule.IsOfSuite(side.Name)));

    private static Metric Directed(Metric metric, string? direction) => direction is null ? metric : JudgedMetric.Directed(metric, direction == "higher");
}
