namespace ReproSuite.Analysis.Diff;

/// <summary>Everything that changed between two sets of results.</summary>
/// <param name="Base">What the base is, the commit that was actually used with it.</param>
/// <param name="Head">What the head is.</param>
/// <param name="Suites">In ordinal order of their names.</param>
public sealed record ReportsDiff(string Base, string Head, IReadOnlyList<SuiteEntry> Suites)
{
    /// <summary>One key, two outcomes, over all suites.</summary>
    public int DifferentBits => Suites.Sum(s => s.Diff?.DifferentBits.Count ?? 0);
}
