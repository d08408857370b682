using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting;

/// <summary>What a results file says at a glance: the question, and what became of it.</summary>
/// <param name="Suite">Name of the suite.</param>
/// <param name="Question">As the suite asks it.</param>
/// <param name="Primary">The metric that verdicts are about.</param>
/// <param name="Target">What verdicts speak of.</param>
/// <param name="Baseline">Name of the variant that the others are compared with.</param>
/// <param name="Variants">In ordinal order of their names.</param>
/// <param name="Claims">What became of each claim, in the suite's order.</param>
public sealed record ResultsOutline(
    string Suite, string Question, Metric Primary, InferenceTarget Target, string Baseline, IReadOnlyList<VariantSummary> Variants, IReadOnlyList<ClaimVerdict> Claims);
