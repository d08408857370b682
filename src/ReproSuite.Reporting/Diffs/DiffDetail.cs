namespace ReproSuite.Reporting.Diffs;

/// <summary>How much of a comparison a page tells; each step leaves out more.</summary>
internal enum DiffDetail
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>No metrics but the primary one.</summary>
    Primary,

    /// <summary>Only the variants, values and claims that changed, and of each list its beginning.</summary>
    Changes,

    /// <summary>A line per suite.</summary>
    Lines,
}
