using System.Text;
using ReproSuite.Analysis;
using ReproSuite.Analysis.Gates;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Exports;

/// <summary>What a gate found as Markdown: a sentence, and a table of what did not pass.</summary>
public static class GateSummary
{
    /// <summary>Rows of the table; a page of more is read by nobody, and JUnit and JSON have them all.</summary>
    private const int MostRows = 50;

    /// <summary><c>1 failed, 2 inconclusive, 40 passed</c>.</summary>
    public static string Sentence(GateResult gate)
    {
        (GateOutcome Outcome, string Word)[] parts =
        [
            (GateOutcome.DifferentBits, "with different bits"), (GateOutcome.Failed, "failed"), (GateOutcome.Inconclusive, "inconclusive"), (GateOutcome.Acknowledged, "acknowledged"), (GateOutcome.Passed, "passed"),
        ];
        return string.Join(", ", parts.Where(p => gate.Count(p.Outcome) > 0).Select(p => $"{Figure.Count(gate.Count(p.Outcome))} {p.Word}").DefaultIfEmpty("nothing to check"));
    }

    /// <summary>The word for an outcome.</summary>
    public static string Word(GateOutcome outcome) => outcome switch
    {
        GateOutcome.DifferentBits => "different bits",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    /// <summary>The text, lines ending in a line feed.</summary>
    public static string Write(GateResult gate)
    {
        var text = new StringBuilder($"# Gate: {Sentence(gate)}\n");
        var open = gate.Checks.Where(c => c.Outcome != GateOutcome.Passed).OrderByDescending(c => c.Outcome == GateOutcome.DifferentBits).ThenBy(c => c.Outcome).ToList();
        if (open.Count > 0) text.Append("\n| | suite | what | figures |\n|:--|:--|:--|:--|\n");
        foreach (var check in open.Take(MostRows))
            text.Append($"| {Word(check.Outcome)} | {MarkdownText.Escape(check.Suite)} | {MarkdownText.Escape(check.Name)} | {MarkdownText.Escape(check.Message)} |\n");
        if (open.Count > MostRows) text.Append($"\n{Figure.Count(open.Count - MostRows)} more are left out here.\n");
        foreach (var note in gate.Notes.Take(MostRows)) text.Append($"\nNote: {MarkdownText.Escape(note)}.\n");
        return text.ToString();
    }
}
