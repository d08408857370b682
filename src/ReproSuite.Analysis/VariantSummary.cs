using System.Text.Json.Serialization;

namespace ReproSuite.Analysis;

/// <summary>What the records say of one variant.</summary>
/// <param name="Name">As the suite names it.</param>
/// <param name="IsBaseline">Whether the others are compared with it.</param>
/// <param name="Planned">Trials of the plan: completed + diverged + failed + missing.</param>
/// <param name="Completed">Trials with all figures.</param>
/// <param name="Diverged">Trials whose loss or weights stopped being finite.</param>
/// <param name="Failed">Trials that could not be carried out.</param>
/// <param name="Missing">Trials without a record.</param>
/// <param name="Metrics">By metric name, the standard ones first and then others that the suite names; only metrics that a completed trial has.</param>
/// <param name="Comparison">Against the baseline on the primary metric; null for the baseline itself.</param>
/// <param name="Details">More about that comparison; null where it has no test.</param>
/// <param name="Parameters">Trainable numbers; null before a trial is completed, or when the trials differ.</param>
/// <param name="Disagreement">Where the variant and the baseline are right on different test examples; null for the baseline itself, and unless the suite keeps what is misclassified.</param>
public sealed record VariantSummary(
    string Name,
    bool IsBaseline,
    int Planned,
    int Completed,
    int Diverged,
    int Failed,
    int Missing,
    IReadOnlyDictionary<string, Estimate> Metrics,
    BaselineComparison? Comparison,
    ComparisonDetails? Details,
    long? Parameters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Disagreement? Disagreement = null);
