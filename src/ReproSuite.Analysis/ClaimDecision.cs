namespace ReproSuite.Analysis;

/// <summary>What became of a claim about one figure.</summary>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Evidence">The figures behind the verdict, in one line.</param>
/// <param name="Figures">The difference or mean alone, with its interval where there is one; null where there is neither.</param>
internal sealed record ClaimDecision(ClaimVerdict Verdict, string Evidence, string? Figures = null);
