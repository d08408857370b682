using ReproSuite.Core.Design;

namespace ReproSuite.Analysis;

/// <summary>A claim and what became of it.</summary>
/// <param name="Claim">As the suite states it.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Evidence">The figures behind the verdict, in one line.</param>
public sealed record ClaimResult(Claim Claim, ClaimVerdict Verdict, string Evidence);
