using System.Globalization;
using System.Text;
using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Exports;

/// <summary>Every figure of every trial as CSV in long form, one figure a row: what a data frame reads without being told anything.</summary>
/// <remarks>
/// Columns: <c>suite,variant,fold,seed,epoch,figure,value</c>. Rows of an epoch have its number; those without are the judged weights' figures, under
/// the names of metrics. Values have the fewest digits that keep every bit. Trials that were not completed have the epochs they finished.
/// </remarks>
public static class CurvesFile
{
    /// <summary>The text, lines ending in a line feed.</summary>
    public static string Write(string suite, IReadOnlyList<Cell> cells)
    {
        var text = new StringBuilder("suite,variant,fold,seed,epoch,figure,value\n");
        foreach (var cell in cells.Where(cell => cell.Record is not null))
        {
            var trial = FormattableString.Invariant($"{suite},{cell.Variant},{cell.Fold},{cell.Seed}");
            foreach (var epoch in cell.Record!.Outcome.Epochs)
                foreach (var (part, figure, value) in EpochScalars.Of(epoch)) Row(trial, epoch.Epoch.ToString(CultureInfo.InvariantCulture), $"{part}.{figure}", value);
            if (cell.Completed is not { } outcome) continue;
            foreach (var metric in Metric.All)
                if (metric.Of(outcome) is { } measured) Row(trial, "", metric.Name, measured.Value);
        }
        return text.ToString();

        void Row(string trial, string epoch, string figure, double value) => text.Append(CultureInfo.InvariantCulture, $"{trial},{epoch},{figure},{value:R}\n");
    }
}
