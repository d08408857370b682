using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Charts;

/// <summary>Differences to the baseline with their intervals, over the region of practical equivalence.</summary>
internal static class ForestPlot
{
    private const double Width = 840;
    private const double Top = 34;
    private const double RowHeight = 30;

    /// <param name="rows">At least one.</param>
    /// <param name="metric">What is compared.</param>
    /// <param name="baseline">Name of the baseline.</param>
    /// <param name="rope">Half width of the region of practical equivalence.</param>
    public static Chart Draw(IReadOnlyList<DifferenceRow> rows, Metric metric, string baseline, double rope)
    {
        var left = Math.Clamp(rows.Max(r => TextWidth.Of(r.Name)) + 20, 90, 200);
        var figures = rows.Max(r => TextWidth.Of(Words.OfDifference(r.Comparison, metric.Decimals), 11));
        var verdicts = rows.Max(r => TextWidth.Of(Words.Of(r.Comparison.Verdict), 11));
        var frame = new Frame(left, Top, Width - left - figures - verdicts - 44, rows.Count * RowHeight);
        var x = DifferenceRow.Axis(rows, rope, frame.Left, frame.Right, 5);
        var svg = new SvgWriter();
        DrawGround(svg, frame, x, rope);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = frame.Top + (i + 0.5) * RowHeight;
            svg.Text("strong end", frame.Left - 10, y + 4, TextWidth.Fit(rows[i].Name, left - 14));
            rows[i].Draw(svg, x, y, 5);
            svg.Text("small", frame.Right + 16, y + 4, Words.OfDifference(rows[i].Comparison, metric.Decimals));
            svg.Text("strong small end", Width - 8, y + 4, Words.Of(rows[i].Comparison.Verdict));
        }

        DrawDirections(svg, frame, x, metric);
        return new Chart(
            "differences", $"Differences to {baseline} in {metric.Title}", Describe(rows, metric, rope), Width, frame.Bottom + 48, svg.ToString());
    }

    private static void DrawGround(SvgWriter svg, Frame frame, Scale x, double rope)
    {
        if (rope > 0)
        {
            svg.Rectangle("rope", x.At(-rope), frame.Top - 6, x.At(rope) - x.At(-rope), frame.Height + 6);
            svg.Text("small middle", x.At(0), frame.Top - 12, $"ROPE ±{Figure.Setting(rope)}");
        }

        svg.Line("axis", x.At(0), frame.Top - 6, x.At(0), frame.Bottom);
        frame.DrawColumns(svg, x, signed: true);
    }

    private static void DrawDirections(SvgWriter svg, Frame frame, Scale x, Metric metric)
    {
        if (metric.HigherIsBetter is not { } higher) return;
        var (less, more) = higher ? ("worse", "better") : ("better", "worse");
        svg.Text("small end", x.At(0) - 10, frame.Bottom + 36, $"← {less}");
        svg.Text("small", x.At(0) + 10, frame.Bottom + 36, $"{more} →");
    }

    private static string Describe(IReadOnlyList<DifferenceRow> rows, Metric metric, double rope) =>
        $"Mean paired difference with its 95 % interval; the shaded region of ±{Figure.Setting(rope)} does not matter in practice; an arrow points to what lies beyond the axis. "
        + string.Join("; ", rows.Select(r => $"{r.Name} {Words.OfDifference(r.Comparison, metric.Decimals)}, {Words.Of(r.Comparison.Verdict)}")) + ".";
}
