using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>Trials without figures, none of them left out.</summary>
internal static class TroubleSection
{
    public static List<Fields> Of(ReportInput input) =>
        [.. input.Cells.Where(cell => cell.Completed is null).Select(cell => new Fields
        {
            ["trial"] = FormattableString.Invariant($"{cell.Variant}/fold={cell.Fold}/seed={cell.Seed}"),
            ["status"] = cell.Record is { } record ? Words.Of(record.Outcome.Status) : "missing",
            ["reason"] = cell.Record?.Outcome.Reason ?? "not trained yet",
        })];
}
