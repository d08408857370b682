using ReproSuite.Analysis;
using ReproSuite.Reporting.Markup;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>What was claimed, and what the records say of it.</summary>
internal static class ClaimSection
{
    public static Fields Of(SuiteAnalysis analysis) => new()
    {
        ["has_sources"] = analysis.Claims.Any(c => c.Claim.Source.Length > 0),
        ["summary"] = Summary([.. analysis.Claims.Select(c => c.Verdict)]),
        ["rows"] = analysis.Claims.Select(Row).ToList(),
    };

    private static Fields Row(ClaimResult claim) => new()
    {
        ["says"] = claim.Claim.Says,
        ["source_html"] = InlineMarkdown.ToHtml(claim.Claim.Source),
        ["source_markdown"] = InlineMarkdown.ToMarkdown(claim.Claim.Source),
        ["verdict"] = Words.Of(claim.Verdict),
        ["sign"] = claim.Verdict switch { ClaimVerdict.Holds => "✓", ClaimVerdict.Refuted => "✗", _ => "?" },
        ["evidence"] = claim.Evidence,
    };

    /// <summary><c>2 hold, 1 inconclusive</c>.</summary>
    public static string Summary(IReadOnlyList<ClaimVerdict> claims) => string.Join(", ", Enum.GetValues<ClaimVerdict>()
        .Select(verdict => (Word: Words.Of(verdict), Count: claims.Count(c => c == verdict)))
        .Where(group => group.Count > 0)
        .Select(group => $"{Figure.Count(group.Count)} {(group is { Word: "holds", Count: > 1 } ? "hold" : group.Word)}"));
}
