using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis.Diff;

/// <summary>A variant on both sides.</summary>
/// <param name="Name">At the head; of a removed one, at the base.</param>
/// <param name="Former">Its name at the base where the same trials had another one; else null.</param>
/// <param name="State">What became of it.</param>
/// <param name="HasDifferentBits">Whether a trial of it has the key that it had and another outcome.</param>
/// <param name="Metrics">The primary metric first.</param>
/// <param name="VerdictBefore">Against its baseline, at the base; null where it had none.</param>
/// <param name="VerdictAfter">The same at the head.</param>
public sealed record VariantDiff(
    string Name,
    string? Former,
    VariantState State,
    bool HasDifferentBits,
    IReadOnlyList<MetricDiff> Metrics,
    Verdict? VerdictBefore,
    Verdict? VerdictAfter)
{
    /// <summary>The metric that verdicts are about.</summary>
    public MetricDiff Primary => Metrics[0];

    /// <summary>Whether it has other trials, other outcomes or another name.</summary>
    public bool IsChanged => State != VariantState.Same || HasDifferentBits || Former is not null;

    /// <summary>Whether the variant stands to its baseline in another way.</summary>
    public bool IsVerdictFlipped => VerdictBefore is not null && VerdictAfter is not null && VerdictBefore != VerdictAfter;

    /// <summary>A metric of it; null where it was not compared.</summary>
    public MetricDiff? Find(Metric metric) => Metrics.FirstOrDefault(m => m.Metric == metric);

    /// <summary>The mark on a metric.</summary>
    public DiffMark MarkOf(MetricDiff metric) =>
        HasDifferentBits ? DiffMark.DifferentBits
        : State == VariantState.Same ? DiffMark.Equivalent
        : metric.Paired?.Verdict switch
        {
            null => DiffMark.NotComparable,
            Verdict.Better => DiffMark.Better,
            Verdict.Worse => DiffMark.Worse,
            Verdict.Equivalent => DiffMark.Equivalent,
            _ => DiffMark.Inconclusive,
        };
}
