namespace ReproSuite.Analysis.Diff;

/// <summary>What became of a variant.</summary>
public enum VariantState
{
    /// <summary>The same trials.</summary>
    Same,

    /// <summary>Some of its trials have other keys.</summary>
    Changed,

    /// <summary>Only the head has it.</summary>
    Added,

    /// <summary>Only the base has it.</summary>
    Removed,
}
