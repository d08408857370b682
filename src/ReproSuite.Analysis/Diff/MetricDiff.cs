using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis.Diff;

/// <summary>A metric of one variant on both sides.</summary>
/// <param name="Metric">Which.</param>
/// <param name="Before">At the base, over all its completed trials; null when none has the metric.</param>
/// <param name="After">At the head, likewise.</param>
/// <param name="Paired">Head − base on the identical cells that both completed; null where nothing may be paired.</param>
public sealed record MetricDiff(Metric Metric, Estimate? Before, Estimate? After, BaselineComparison? Paired);
