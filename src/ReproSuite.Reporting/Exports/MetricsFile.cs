using System.Globalization;
using System.Text;
using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Exports;

/// <summary>The metrics of every trial of both sides as CSV in long form, one figure a row.</summary>
/// <remarks>
/// Columns: <c>side,suite,variant,fold,seed,key,metric,value</c>; side is base or head, and a suite with the same bytes on both has rows of the head alone.
/// Values have the fewest digits that keep every bit. Trials that were not completed have no rows.
/// </remarks>
public static class MetricsFile
{
    /// <summary>The text, lines ending in a line feed.</summary>
    public static string Write(ReportsDiff reports)
    {
        var text = new StringBuilder("side,suite,variant,fold,seed,key,metric,value\n");
        foreach (var suite in reports.Suites)
        {
            if (suite.Diff is not { } diff) continue;
            if (suite.State == EntryState.Compared) Rows(text, "base", diff.Before);
            Rows(text, "head", diff.After);
        }
        return text.ToString();
    }

    private static void Rows(StringBuilder text, string name, DiffSide side)
    {
        foreach (var cell in side.Cells)
            foreach (var metric in Metric.All)
                if (cell.Record?.Outcome is { } outcome && metric.Of(outcome) is { } measured)
                    text.Append(CultureInfo.InvariantCulture, $"{name},{Field(side.Name)},{Field(cell.Variant)},{cell.Fold},{cell.Seed},{cell.Key.Hex},{metric.Name},{measured.Value:R}\n");
    }

    /// <summary>RFC 4180: a field with a comma, a quote or a line end stands in quotes. Names of valid suites need none.</summary>
    private static string Field(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
