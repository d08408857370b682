using ReproSuite.Analysis;

namespace ReproSuite.Reporting.Charts;

/// <summary>One line of an overlay.</summary>
internal sealed record GapLine(string Name, SeriesLook Look, IReadOnlyList<CurvePoint> Points);

/// <summary>Generalization gap by epoch: every variant in one plot, labelled at the end of its line.</summary>
internal static class GapChart
{
    private const double Width = 840;
    private const double LeftMargin = 54;
    private const double Top = 20;
    private const double LabelHeight = 17;
    private const int MostPoints = 120;

    /// <param name="lines">At least one, each with at least one point.</param>
    public static Chart Draw(IReadOnlyList<GapLine> lines)
    {
        var room = Math.Clamp(lines.Max(l => TextWidth.Of(l.Name)) + 34, 90, 220);
        var frame = new Frame(LeftMargin, Top, Width - LeftMargin - room - 8, Math.Max(220, lines.Count * LabelHeight));
        var epochs = lines.SelectMany(l => l.Points).Select(p => p.Epoch).ToList();
        var x = Scale.Exact(epochs.Min(), Math.Max(epochs.Max(), epochs.Min() + 1), frame.Left, frame.Right, 8, whole: true);
        var y = Scale.Round(
            Math.Min(0, lines.Min(l => l.Points.Min(p => p.Mean))), Math.Max(0, lines.Max(l => l.Points.Max(p => p.Mean))), frame.Bottom, frame.Top);
        var svg = new SvgWriter();
        frame.DrawRows(svg, y, labels: true);
        frame.DrawColumns(svg, x);
        svg.Line("axis", frame.Left, y.At(0), frame.Right, y.At(0));
        svg.Text("small end", frame.Right, frame.Bottom + 34, "epoch");
        DrawLines(svg, lines, frame, x, y);
        return new Chart("gap", "Generalization gap: training accuracy less validation accuracy", Describe(lines), Width, frame.Bottom + 42, svg.ToString());
    }

    private static void DrawLines(SvgWriter svg, IReadOnlyList<GapLine> lines, Frame frame, Scale x, Scale y)
    {
        var labels = LabelColumn.Place(lines.Select(l => y.At(l.Points[^1].Mean)).ToList(), frame.Top, frame.Bottom, LabelHeight);
        for (var i = 0; i < lines.Count; i++)
        {
            var points = CurvePanels.Thin(lines[i].Points, MostPoints);
            var (endX, endY) = (x.At(points[^1].Epoch), y.At(points[^1].Mean));
            svg.Polyline($"curve {lines[i].Look.Stroke}", points.Select(p => (x.At(p.Epoch), y.At(p.Mean))));
            foreach (var point in points.Where((_, at) => IsMarked(at, points.Count, i)))
                lines[i].Look.Mark(svg, x.At(point.Epoch), y.At(point.Mean), 3.5);
            svg.Polyline($"curve leader {lines[i].Look.Stroke}", [(endX, endY), (frame.Right + 6, labels[i]), (frame.Right + 14, labels[i])]);
            lines[i].Look.Mark(svg, frame.Right + 18, labels[i]);
            svg.Text("strong", frame.Right + 27, labels[i] + 4, TextWidth.Fit(lines[i].Name, Width - frame.Right - 30));
        }
    }

    /// <summary>Five marks along a line, staggered so that those of neighbouring lines do not hide each other.</summary>
    private static bool IsMarked(int at, int count, int line)
    {
        var step = Math.Max(1, count / 5);
        return at % step == line % step;
    }

    private static string Describe(IReadOnlyList<GapLine> lines) =>
        "Mean over the trials by epoch, both parts in evaluation mode; higher means more overfitting. In the last epoch: "
        + string.Join(", ", lines.Select(l => $"{l.Name} {Figure.Signed(l.Points[^1].Mean, 3)}")) + ".";
}
