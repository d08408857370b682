using System.Text;
using ReproSuite.Analysis.Diff;
using ReproSuite.Reporting.Diffs;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Exports;

/// <summary>The primary metric of every compared suite as LaTeX tables for the package <c>booktabs</c>.</summary>
public static class LatexTable
{
    /// <summary>The text, lines ending in a line feed.</summary>
    public static string Write(ReportsDiff reports)
    {
        var text = new StringBuilder("% Written by dotnet repro; needs \\usepackage{booktabs}.\n");
        foreach (var suite in reports.Suites)
            if (suite.Diff is { } diff) Table(text, diff);
        return text.ToString();
    }

    private static void Table(StringBuilder text, SuiteDiff diff)
    {
        text.Append("\\begin{tabular}{lrrrl}\n\\toprule\n")
            .Append($"{Text(diff.Name)}, {Text(diff.After.Primary.Title)} & base & head & paired difference [95 \\% CI] & verdict \\\\\n\\midrule\n");
        foreach (var variant in diff.Variants)
        {
            var decimals = diff.After.Primary.Decimals;
            text.AppendJoin(" & ",
                Text(variant.Name),
                Text(DiffWords.Mean(variant.Primary.Before, decimals)),
                Text(DiffWords.Mean(variant.Primary.After, decimals)),
                Text(DiffWords.Difference(variant.Primary)),
                Text(DiffWords.Verdict(diff, variant, variant.Primary).Split(':')[0])).Append(" \\\\\n");
        }
        text.Append("\\bottomrule\n\\end{tabular}\n");
    }

    /// <summary>Text that LaTeX prints as it is.</summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in PlainText.Clean(text))
            escaped.Append(c switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{c}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '\\' => "\\textbackslash{}",
                '±' => "$\\pm$",
                '−' => "$-$",
                '–' => "--",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }
}
