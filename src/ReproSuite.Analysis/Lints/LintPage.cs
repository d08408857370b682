using System.Text;

namespace ReproSuite.Analysis.Lints;

/// <summary>Every lint as a page of Markdown; <c>docs/lints.md</c> is this text.</summary>
public static class LintPage
{
    /// <summary>The page.</summary>
    public static string Write()
    {
        var text = new StringBuilder("""
            # Lints

            Mistakes that experiments with neural networks are known for, and how a suite is searched for them. `dotnet repro check` tells those that the suite
            and its data show, `run` tells them again before it trains, and the report lists them with those that only records show. A finding never stops a run;
            `check` ends with exit code 2 when one is an error. A suite that has a reason to let one pass says so, and the report prints the reason:

            ```yaml
            ignore:
              - {lint: L26, reason: "SELU needs its own initializer and standardized inputs."}
            ```

            This page is written by `dotnet repro lints`.


            """.ReplaceLineEndings("\n"));
        foreach (var lint in Lint.All.OrderBy(lint => lint.Id, StringComparer.Ordinal))
        {
            text.Append($"## {lint.Id} {lint.Mistake}\n\n");
            text.Append($"*{lint.Severity}, told {(lint.NeedsRecords ? "in the report, from the records" : "before training, from the suite")}.* {lint.Why}\n\n{lint.Fix}\n\n");
        }
        text.Append("## Settled by design\n\nThese cannot be made here.\n\n| lint | mistake | what stands against it |\n|:--|:--|:--|\n");
        foreach (var settled in SettledByDesign.All) text.Append($"| {settled.Id} | {settled.Mistake} | {settled.How} |\n");
        return text.ToString();
    }
}
