namespace ReproSuite.Analysis.Diff;

/// <summary>What the results of one side state of a claim.</summary>
/// <param name="Says">The sentence.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Evidence">The figures behind the verdict.</param>
public sealed record SideClaim(string Says, ClaimVerdict Verdict, string Evidence);
