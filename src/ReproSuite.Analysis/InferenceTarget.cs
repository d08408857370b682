namespace ReproSuite.Analysis;

/// <summary>What the verdicts of a design speak of.</summary>
public enum InferenceTarget
{
    /// <summary>Nothing: too few folds and seeds to carry a verdict.</summary>
    None,

    /// <summary>New training randomness on this very split: one fold, three or more seeds.</summary>
    Seeds,

    /// <summary>New data of the same size and source: two or more folds, averaged over seeds.</summary>
    Folds,
}
