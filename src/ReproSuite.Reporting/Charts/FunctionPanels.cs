using ReproSuite.Analysis;
using ReproSuite.Core.Ports;

namespace ReproSuite.Reporting.Charts;

/// <summary>What the trials of one variant learned.</summary>
/// <param name="Name">Of the variant.</param>
/// <param name="Look">Of the variant.</param>
/// <param name="Model">Its answers over the grid.</param>
internal sealed record DrawnPanel(string Name, SeriesLook Look, DrawnModel Model);

/// <summary>Numbers learned of one feature: one panel per variant on the same axes, the mean function with a band and the data behind it.</summary>
internal static class FunctionPanels
{
    private const double Width = 840;
    private const double LeftMargin = 46;
    private const double Legend = 30;
    private const double Heading = 24;
    private const double Footer = 24;
    private const double Gap = 30;

    /// <param name="panels">At least one, of one feature each.</param>
    /// <param name="points">The training rows; none where they are not known.</param>
    public static Chart Draw(IReadOnlyList<DrawnPanel> panels, IReadOnlyList<DataPoint> points)
    {
        var columns = panels.Count switch { 1 => 1, 2 or 4 => 2, _ => 3 };
        var rows = (panels.Count + columns - 1) / columns;
        var width = panels.Count == 1 ? 480 : Width;
        var plotWidth = (width - LeftMargin - 12 - (columns - 1) * Gap) / columns;
        var plotHeight = columns == 3 ? 160.0 : 190.0;
        var rowHeight = Heading + plotHeight + Footer;
        var svg = new SvgWriter();
        DrawLegend(svg, points.Count > 0);
        for (var i = 0; i < panels.Count; i++)
        {
            var frame = new Frame(LeftMargin + i % columns * (plotWidth + Gap), Legend + i / columns * rowHeight + Heading, plotWidth, plotHeight);
            DrawPanel(svg, frame, panels[i], panels, points, labels: i % columns == 0);
        }

        svg.Text("small end", width - 12, Legend + rows * rowHeight + 8, "feature");
        return new Chart("function", "Fitted functions", Describe(panels), width, Legend + rows * rowHeight + 16, svg.ToString());
    }

    private static void DrawLegend(SvgWriter svg, bool points)
    {
        svg.Rectangle("band f1", LeftMargin, 8, 26, 12);
        svg.Line("curve s1", LeftMargin, 14, LeftMargin + 26, 14);
        svg.Text("small", LeftMargin + 32, 18, "prediction, mean ± sd over the trials");
        if (!points) return;
        Dots(svg, [(LeftMargin + 252, 14)]);
        svg.Text("small", LeftMargin + 262, 18, "rows to train and validate");
    }

    private static void DrawPanel(SvgWriter svg, Frame frame, DrawnPanel panel, IReadOnlyList<DrawnPanel> all, IReadOnlyList<DataPoint> points, bool labels)
    {
        var axis = panel.Model.Axes[0];
        var x = Scale.Exact(axis.Low, axis.High, frame.Left, frame.Right, frame.Width > 300 ? 6 : 4);
        var y = Values(all, points, frame);
        using var group = svg.Open("panel");
        svg.Text("heading", frame.Left, frame.Top - 8, TextWidth.Fit(panel.Name, frame.Width, 13));
        frame.DrawRows(svg, y, labels);
        frame.DrawColumns(svg, x);
        Dots(svg, points.Select(p => (x.At(p.Features[0]), y.At(p.Target))));
        var line = Enumerable.Range(0, axis.Points).Select(i => (X: x.At(axis.At(i)), panel.Model.Points[i].Mean, Sd: panel.Model.Points[i].Sd ?? 0)).ToList();
        svg.Polygon($"band {panel.Look.Fill}", line.Select(p => (p.X, y.At(p.Mean + p.Sd))).Concat(line.AsEnumerable().Reverse().Select(p => (p.X, y.At(p.Mean - p.Sd)))));
        svg.Polyline($"curve {panel.Look.Stroke}", line.Select(p => (p.X, y.At(p.Mean))));
    }

    /// <summary>Lines without length, whose round ends are dots.</summary>
    private static void Dots(SvgWriter svg, IEnumerable<(double X, double Y)> points)
    {
        var data = string.Concat(points.Select(p => $"M{SvgWriter.Number(p.X)} {SvgWriter.Number(p.Y)}h0"));
        if (data.Length > 0) svg.Path("curve s0", data, " style=\"stroke-width:4;opacity:.6\"");
    }

    private static Scale Values(IReadOnlyList<DrawnPanel> panels, IReadOnlyList<DataPoint> points, Frame frame)
    {
        var drawn = panels.SelectMany(p => p.Model.Points).ToList();
        var targets = points.Select(p => (double)p.Target).ToList();
        return Scale.Round(drawn.Select(p => p.Mean - (p.Sd ?? 0)).Concat(targets).Min(), drawn.Select(p => p.Mean + (p.Sd ?? 0)).Concat(targets).Max(), frame.Bottom, frame.Top, 4);
    }

    private static string Describe(IReadOnlyList<DrawnPanel> panels) =>
        "One panel per variant on the same axes: the predicted number over the feature, mean of the trials with a band of one standard deviation, and the data as dots. "
        + string.Join(" ", panels.Select(p => $"{p.Name}: from {Figure.ThreeDigits(p.Model.Points.Min(m => m.Mean))} to {Figure.ThreeDigits(p.Model.Points.Max(m => m.Mean))}, mean sd {Figure.ThreeDigits(p.Model.Points.Average(m => m.Sd ?? 0))}."));
}
