using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>One planned trial and what is known of it.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Fold">From 0.</param>
/// <param name="Seed">As the suite lists it.</param>
/// <param name="Record">What training gave; null while the trial is missing.</param>
public sealed record Cell(string Variant, int Fold, int Seed, TrialRecord? Record)
{
    /// <summary>The outcome of a completed trial; null for one that is missing, diverged or failed.</summary>
    public TrialOutcome? Completed => Record?.Outcome is { Status: TrialStatus.Completed } outcome ? outcome : null;
}
