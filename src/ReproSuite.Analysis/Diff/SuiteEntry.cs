namespace ReproSuite.Analysis.Diff;

/// <summary>What became of the report of a suite.</summary>
public enum EntryState
{
    /// <summary>The same bytes on both sides.</summary>
    Unchanged,

    /// <summary>On both sides, with other bytes.</summary>
    Compared,

    /// <summary>Only the head has it.</summary>
    Added,

    /// <summary>Only the base has it.</summary>
    Removed,

    /// <summary>The base's results cannot be read by this version of the tool.</summary>
    Unreadable,
}

/// <summary>One suite of a comparison.</summary>
/// <param name="Name">Of its report: the suite's own, or <c>suite@size</c>.</param>
/// <param name="State">What became of it.</param>
/// <param name="Diff">What changed; null unless compared, or asked for all the same.</param>
/// <param name="Reason">Why the base's results cannot be read; empty otherwise.</param>
public sealed record SuiteEntry(string Name, EntryState State, SuiteDiff? Diff = null, string Reason = "")
{
    /// <summary>Whether anything is worth a line.</summary>
    public bool IsChanged => State is not (EntryState.Unchanged or EntryState.Compared) || State == EntryState.Compared && Diff!.IsChanged;
}
