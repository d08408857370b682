using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis.Lints;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Model;

/// <summary>What is wrong or weak in the design and in the records; without rows when nothing is.</summary>
internal static class LintSection
{
    public static List<Fields> Of(ReportInput input)
    {
        var subject = new LintSubject(input.Plan.Suite, input.Plan.Data, new SuiteResults(input.Analysis, input.Cells));
        return
        [
            .. from found in Lint.Check(subject)
               let wayOut = found.Ignored ?? found.Lint.Fix
               orderby found.Ignored is null descending, found.Lint.Severity descending
               select new Fields
               {
                   ["id"] = found.Lint.Id,
                   ["severity"] = found.Ignored is null ? found.Lint.Severity.ToString().ToLowerInvariant() : "ignored",
                   ["mistake"] = found.Lint.Mistake,
                   ["message"] = found.Message,
                   ["way_out_html"] = InlineMarkdown.ToHtml(wayOut),
                   ["way_out_markdown"] = InlineMarkdown.ToMarkdown(wayOut),
               },
        ];
    }
}
