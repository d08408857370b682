namespace ReproSuite.Analysis.Diff;

/// <summary>What the results of one side state of a variant.</summary>
/// <param name="Name">As the suite names it.</param>
/// <param name="IsBaseline">Whether the others are compared with it.</param>
/// <param name="Verdict">Against the baseline, on the primary metric; null for the baseline itself.</param>
/// <param name="Metrics">Names of the metrics that are summarized.</param>
public sealed record SideVariant(string Name, bool IsBaseline, Verdict? Verdict, IReadOnlyList<string> Metrics);
