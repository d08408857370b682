using ReproSuite.Analysis.Gates;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Exports;

/// <summary>What a gate found as workflow commands, which GitHub shows beside the change: errors for failures, warnings for what is inconclusive or acknowledged.</summary>
public static class GitHubAnnotations
{
    /// <summary>One line per finding; nothing for what passed.</summary>
    public static IReadOnlyList<string> Of(GateResult gate) =>
    [
        .. gate.Checks.Where(c => c.Outcome != GateOutcome.Passed).Select(c =>
            $"::{(c.Outcome is GateOutcome.Failed or GateOutcome.DifferentBits ? "error" : "warning")} title={Property($"{c.Suite}: {c.Name}")}::{Data(c.Message)}"),
        .. gate.Notes.Select(note => $"::notice title=repro gate::{Data(note)}"),
    ];

    /// <summary>Source: the escapes of actions/toolkit, <c>command.ts</c>; what they leave as it is cannot end the command.</summary>
    private static string Data(string text) => PlainText.Clean(text)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
