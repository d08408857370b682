using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Charts;

/// <summary>The trials of one variant.</summary>
/// <param name="Name">Of the variant.</param>
/// <param name="Look">Of the variant.</param>
/// <param name="Values">The figure of each completed trial; at least one.</param>
internal sealed record StripRow(string Name, SeriesLook Look, IReadOnlyList<double> Values);

/// <summary>Every completed trial as a dot, one row per variant on one axis: what lies behind a mean and its spread.</summary>
internal static class StripChart
{
    private const double Width = 840;
    private const double Top = 26;
    private const double RowHeight = 28;
    private const double DotWidth = 6;

    /// <summary>Tukey's outer fences: what lies this many interquartile ranges beyond the quartiles of all trials is an arrow at the edge.</summary>
    private const double Fence = 3;

    /// <summary>Where a dot may lie above or below the middle of its row; the first free place is taken.</summary>
    private static readonly double[] Places = [0, -4.5, 4.5, -9, 9];

    /// <param name="rows">At least one.</param>
    /// <param name="metric">What is shown.</param>
    public static Chart Draw(IReadOnlyList<StripRow> rows, Metric metric)
    {
        var left = Math.Clamp(rows.Max(r => TextWidth.Of(r.Name)) + 20, 90, 200);
        var right = rows.Max(r => TextWidth.Of(Mean(r, metric), 11)) + 24;
        var frame = new Frame(left, Top, Width - left - right, rows.Count * RowHeight);
        var x = Axis(rows, frame);
        var svg = new SvgWriter();
        frame.DrawColumns(svg, x);
        foreach (var tick in x.Ticks) svg.Line("grid", x.At((double)tick), frame.Top, x.At((double)tick), frame.Bottom);
        svg.Text("small end", Width - 8, Top - 10, "mean");
        for (var i = 0; i < rows.Count; i++)
        {
            var y = frame.Top + (i + 0.5) * RowHeight;
            svg.Text("strong end", frame.Left - 10, y + 4, TextWidth.Fit(rows[i].Name, left - 14));
            DrawRow(svg, frame, x, y, rows[i]);
            svg.Text("small end", Width - 8, y + 4, Mean(rows[i], metric));
        }
        svg.Text("small end", frame.Right, frame.Bottom + 34, metric.Title);
        return new Chart("trials", $"Every trial: {metric.Title}", Describe(rows, metric), Width, frame.Bottom + 42, svg.ToString());
    }

    private static void DrawRow(SvgWriter svg, Frame frame, Scale x, double y, StripRow row)
    {
        var mean = row.Values.Average();
        if (x.Contains(mean)) svg.Line($"interval {row.Look.Stroke}", x.At(mean), y - 12, x.At(mean), y + 12);
        var dots = string.Concat(Placed(row.Values.Where(x.Contains).Select(x.At)).Select(dot => $"M{SvgWriter.Number(dot.X)} {SvgWriter.Number(y + dot.Y)}h0"));
        if (dots.Length > 0) svg.Path($"curve {row.Look.Stroke}", dots, $" style=\"stroke-width:{SvgWriter.Number(DotWidth)};opacity:.6\"");
        var beyond = row.Values.Where(value => !x.Contains(value)).ToLookup(value => x.At(value) > frame.Left);
        DrawBeyond(svg, frame.Left, 1, y, row.Look, beyond[false].Count());
        DrawBeyond(svg, frame.Right, -1, y, row.Look, beyond[true].Count());
    }

    /// <summary>An arrow at an edge and how many trials lie beyond it; inwards is 1 from the left edge and −1 from the right one.</summary>
    private static void DrawBeyond(SvgWriter svg, double edge, int inwards, double y, SeriesLook look, int count)
    {
        if (count == 0) return;
        svg.Polygon(look.Fill, [(edge, y), (edge + inwards * 8, y - 5), (edge + inwards * 8, y + 5)]);
        svg.Text(inwards > 0 ? "small" : "small end", edge + inwards * 12, y + 4, Figure.Count(count, "trial", "trials"));
    }

    /// <summary>Dots from left to right, each in the first place where it hides none.</summary>
    private static IEnumerable<(double X, double Y)> Placed(IEnumerable<double> positions)
    {
        var taken = Places.Select(_ => double.NegativeInfinity).ToArray();
        foreach (var x in positions.Order())
        {
            var place = Math.Max(0, Array.FindIndex(taken, before => x - before >= DotWidth));
            taken[place] = x;
            yield return (x, Places[place]);
        }
    }

    private static Scale Axis(IReadOnlyList<StripRow> rows, Frame frame)
    {
        var all = rows.SelectMany(r => r.Values).Order().ToList();
        var (low, high) = (all[all.Count / 4], all[all.Count * 3 / 4]);
        var reach = high > low ? Fence * (high - low) : double.PositiveInfinity;
        var shown = all.Where(value => value >= low - reach && value <= high + reach).ToList();
        var margin = (shown[^1] - shown[0]) * 0.03;
        return Scale.Exact(shown[0] - margin, shown[^1] + margin, frame.Left, frame.Right, 6);
    }

    private static string Mean(StripRow row, Metric metric) => Figure.Fixed(row.Values.Average(), metric.Decimals);

    private static string Describe(IReadOnlyList<StripRow> rows, Metric metric) =>
        $"One row per variant: {metric.Title} of each completed trial as a dot, their mean as a line. "
        + string.Join(" ", rows.Select(r => $"{r.Name}: {Figure.Count(r.Values.Count, "trial", "trials")} from {Figure.Fixed(r.Values.Min(), metric.Decimals)} to {Figure.Fixed(r.Values.Max(), metric.Decimals)}."));
}
