namespace ReproSuite.Analysis;

/// <summary>What the records say of a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>The records bear it out.</summary>
    Holds,

    /// <summary>The records contradict it.</summary>
    Refuted,

    /// <summary>The records cannot decide it.</summary>
    Inconclusive,
}
