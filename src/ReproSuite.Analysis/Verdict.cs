namespace ReproSuite.Analysis;

/// <summary>How one variant stands to another on a metric, in that metric's own direction.</summary>
/// <remarks>
/// Better (worse): the posterior probability of being better (worse) by more than the region of practical equivalence is at least 0.95, and the Holm-adjusted p is below 0.05.
/// Equivalent: the posterior probability of lying inside the region is at least 0.95. Everything else is inconclusive.
/// Source: Benavoli, Corani, Demšar, Zaffalon, JMLR 18(77), 2017; the added p follows the stricter of both schools.
/// </remarks>
public enum Verdict
{
    /// <summary>Better, by more than does not matter.</summary>
    Better,

    /// <summary>Worse, by more than does not matter.</summary>
    Worse,

    /// <summary>The difference is too small to matter.</summary>
    Equivalent,

    /// <summary>This design cannot tell.</summary>
    Inconclusive,
}
