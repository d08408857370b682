using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Model;

/// <summary>What the index of a folder of reports shows: a row per suite, and the sums.</summary>
internal static class IndexModel
{
    public static Fields Of(IReadOnlyList<IndexEntry> entries)
    {
        var variants = entries.SelectMany(entry => entry.Results.Variants).ToList();
        return new Fields
        {
            ["rows"] = entries.Select(Row).ToList(),
            ["suites"] = Figure.Count(entries.Count, "suite", "suites"),
            ["trials"] = Figure.Count(variants.Sum(v => v.Planned), "trial", "trials"),
            ["completed"] = Figure.Count(variants.Sum(v => v.Completed)),
            ["claims"] = ClaimSection.Summary([.. entries.SelectMany(entry => entry.Results.Claims)]),
            ["has_sizes"] = entries.Any(entry => entry.Folder.StartsWith(entry.Results.Suite + "@", StringComparison.Ordinal)),
        };
    }

    private static Fields Row(IndexEntry entry) => new()
    {
        ["name"] = PlainText.Clean(entry.Folder),
        ["link"] = $"{Uri.EscapeDataString(entry.Folder)}/report.md",
        ["question_markdown"] = PlainText.Clean(InlineMarkdown.ToMarkdown(entry.Results.Question)),
        ["answer"] = PlainText.Clean(Answer.Brief(entry.Results)),
        ["held"] = Count(entry, ClaimVerdict.Holds),
        ["refuted"] = Count(entry, ClaimVerdict.Refuted),
        ["inconclusive"] = Count(entry, ClaimVerdict.Inconclusive),
    };

    private static string Count(IndexEntry entry, ClaimVerdict verdict) => Figure.Count(entry.Results.Claims.Count(c => c == verdict));
}
