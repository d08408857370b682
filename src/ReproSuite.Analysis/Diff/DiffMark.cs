namespace ReproSuite.Analysis.Diff;

/// <summary>What a reader of a diff sees first of a variant.</summary>
public enum DiffMark
{
    /// <summary>Better than at the base, by more than does not matter.</summary>
    Better,

    /// <summary>Worse.</summary>
    Worse,

    /// <summary>The same trials, or a difference too small to matter.</summary>
    Equivalent,

    /// <summary>This design cannot tell.</summary>
    Inconclusive,

    /// <summary>One key, two outcomes.</summary>
    DifferentBits,

    /// <summary>Nothing may be paired: it is there on one side only, or on other data, folds, engine or size.</summary>
    NotComparable,
}
