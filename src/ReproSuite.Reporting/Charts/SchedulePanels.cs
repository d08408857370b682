using ReproSuite.Analysis;

namespace ReproSuite.Reporting.Charts;

/// <summary>One schedule of the learning rate.</summary>
/// <param name="Names">The variants that follow it.</param>
/// <param name="Look">Of the first of them.</param>
/// <param name="Points">The rate of each epoch's last step, mean over the trials; at least one.</param>
internal sealed record ScheduleLine(IReadOnlyList<string> Names, SeriesLook Look, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>Whether the rate changes between epochs.</summary>
    public bool Varies => Points.Any(p => p.Mean != Points[0].Mean);
}

/// <summary>Learning rates by epoch as steps: one panel per schedule, all on the same axes, the first one behind the others.</summary>
internal static class SchedulePanels
{
    private const double LeftMargin = 58;
    private const int MostSteps = 120;

    /// <param name="lines">At least one; the first is the baseline's.</param>
    public static Chart Draw(IReadOnlyList<ScheduleLine> lines)
    {
        var grid = new PanelGrid(lines.Count, LeftMargin);
        var svg = new SvgWriter();
        svg.Polyline("curve s1", [(LeftMargin, 18), (LeftMargin + 13, 18), (LeftMargin + 13, 10), (LeftMargin + 26, 10)]);
        svg.Text("small", LeftMargin + 32, 18, "rate of the last step of each epoch");
        if (lines.Count > 1)
        {
            svg.Line("reference", LeftMargin + 250, 14, LeftMargin + 276, 14);
            svg.Text("small", LeftMargin + 282, 18, TextWidth.Fit(Title(lines[0]), 260, 11));
        }
        for (var i = 0; i < lines.Count; i++) DrawPanel(svg, grid[i], lines[i], lines, behind: i > 0 ? lines[0] : null, labels: grid.IsFirst(i));
        grid.NameAxis(svg, "epoch");
        return new Chart("schedules", "Learning rate by epoch", Describe(lines), grid.Width, grid.Height, svg.ToString());
    }

    private static void DrawPanel(SvgWriter svg, Frame frame, ScheduleLine line, IReadOnlyList<ScheduleLine> all, ScheduleLine? behind, bool labels)
    {
        var last = all.Max(l => l.Points[^1].Epoch);
        var x = Scale.Exact(0, Math.Max(last, 2), frame.Left, frame.Right, frame.Width > 300 ? 6 : 4, whole: true);
        var y = Scale.Round(0, all.Max(l => l.Points.Max(p => p.Mean)), frame.Bottom, frame.Top, 4);
        using var group = svg.Open("panel");
        svg.Text("heading", frame.Left, frame.Top - PanelGrid.HeadingAbove, TextWidth.Fit(Title(line), frame.Width, 13));
        frame.DrawRows(svg, y, labels);
        frame.DrawColumns(svg, x);
        if (behind is not null) svg.Polyline("reference", Steps(behind, x, y));
        svg.Polyline($"curve {line.Look.Stroke}", Steps(line, x, y));
    }

    /// <summary>An epoch reaches from the end of the one before it to its own.</summary>
    private static IEnumerable<(double X, double Y)> Steps(ScheduleLine line, Scale x, Scale y)
    {
        var from = line.Points[0].Epoch - 1;
        foreach (var point in CurvePanels.Thin(line.Points, MostSteps))
        {
            yield return (x.At(from), y.At(point.Mean));
            yield return (x.At(point.Epoch), y.At(point.Mean));
            from = point.Epoch;
        }
    }

    private static string Title(ScheduleLine line) => string.Join(", ", line.Names);

    private static string Describe(IReadOnlyList<ScheduleLine> lines) =>
        "One panel per schedule on the same axes: the learning rate of the last step of each epoch, mean over the trials. "
        + string.Join(" ", lines.Select(Describe));

    private static string Describe(ScheduleLine line) => line.Varies
        ? $"{Title(line)}: {Rate(line.Points[0])} in the first epoch, {Rate(line.Points[^1])} in the last, at most {Rate(line.Points.MaxBy(p => p.Mean)!)}."
        : $"{Title(line)}: {Rate(line.Points[0])} throughout.";

    private static string Rate(CurvePoint point) => Figure.ThreeDigits(point.Mean);
}
