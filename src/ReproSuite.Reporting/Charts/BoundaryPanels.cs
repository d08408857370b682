using System.Globalization;
using ReproSuite.Analysis;
using ReproSuite.Core.Ports;

namespace ReproSuite.Reporting.Charts;

/// <summary>Two classes told apart in the plane of two features: one panel per variant, the mean probability as a tint, its boundary at one half, and the data.</summary>
internal static class BoundaryPanels
{
    private const double Width = 840;
    private const double LeftMargin = 60;
    private const double Legend = 30;
    private const double Heading = 24;
    private const double Footer = 24;
    private const double Gap = 30;

    /// <summary>Tints from one class to the other.</summary>
    private const int Levels = 10;
    private const double Darkest = 0.5;

    /// <param name="panels">At least one, of two features each.</param>
    /// <param name="points">The training rows; none where they are not known.</param>
    /// <param name="classes">Names of the two.</param>
    public static Chart Draw(IReadOnlyList<DrawnPanel> panels, IReadOnlyList<DataPoint> points, IReadOnlyList<string> classes)
    {
        var columns = panels.Count switch { 1 => 1, 2 or 4 => 2, _ => 3 };
        var rows = (panels.Count + columns - 1) / columns;
        var width = panels.Count == 1 ? 480 : Width;
        var plotWidth = (width - LeftMargin - 12 - (columns - 1) * Gap) / columns;
        var plotHeight = plotWidth * 0.9;
        var rowHeight = Heading + plotHeight + Footer;
        var svg = new SvgWriter();
        DrawLegend(svg, classes, points.Count > 0);
        for (var i = 0; i < panels.Count; i++)
        {
            var frame = new Frame(LeftMargin + i % columns * (plotWidth + Gap), Legend + i / columns * rowHeight + Heading, plotWidth, plotHeight);
            DrawPanel(svg, frame, panels[i], points, labels: i % columns == 0);
        }

        svg.Text("small end", width - 12, Legend + rows * rowHeight + 8, "first feature; upwards the second");
        return new Chart("boundary", "Decision boundaries", Describe(panels, classes), width, Legend + rows * rowHeight + 16, svg.ToString());
    }

    private static void DrawLegend(SvgWriter svg, IReadOnlyList<string> classes, bool points)
    {
        var x = LeftMargin;
        for (var c = 0; c < 2; c++)
        {
            svg.Rectangle(Fill(c), x, 8, 26, 12, 0, Opacity(Darkest));
            if (points) Marks(svg, c, [(x + 13, 14)]);
            var name = TextWidth.Fit(classes[c], 120, 11);
            svg.Text("small", x + 32, 18, name);
            x += 52 + TextWidth.Of(name, 11);
        }
        svg.Line("curve s0", x, 14, x + 26, 14);
        svg.Text("small", x + 32, 18, "mean probability of one half");
    }

    private static void DrawPanel(SvgWriter svg, Frame frame, DrawnPanel panel, IReadOnlyList<DataPoint> points, bool labels)
    {
        var (across, up) = (panel.Model.Axes[0], panel.Model.Axes[1]);
        var x = Scale.Exact(across.Low, across.High, frame.Left, frame.Right, 4);
        var y = Scale.Exact(up.Low, up.High, frame.Bottom, frame.Top, 4);
        using var group = svg.Open("panel");
        svg.Text("heading", frame.Left, frame.Top - 8, TextWidth.Fit(panel.Name, frame.Width, 13));
        DrawTints(svg, frame, panel.Model, across.Points, up.Points);
        frame.DrawRows(svg, y, labels);
        frame.DrawColumns(svg, x);
        for (var c = 0; c < 2; c++) Marks(svg, c, points.Where(p => p.Target == c).Select(p => (x.At(p.Features[0]), y.At(p.Features[1]))));
        var boundary = Contour.At(0.5, across.Points, up.Points, (i, j) => panel.Model.Points[i * up.Points + j].Mean)
            .Select(s => $"M{Place(s.X1, s.Y1)}L{Place(s.X2, s.Y2)}");
        svg.Path("curve s0", string.Concat(boundary));

        string Place(double i, double j) =>
            $"{SvgWriter.Number(frame.Left + i / (across.Points - 1) * frame.Width)} {SvgWriter.Number(frame.Bottom - j / (up.Points - 1) * frame.Height)}";
    }

    /// <summary>Rows of tints; neighbours of one tint are one rectangle, and the faintest are none.</summary>
    private static void DrawTints(SvgWriter svg, Frame frame, DrawnModel model, int across, int up)
    {
        var (cellWidth, cellHeight) = (frame.Width / across, frame.Height / up);
        for (var j = 0; j < up; j++)
        {
            for (var (start, i) = (0, 1); i <= across; i++)
            {
                if (i < across && Level(i, j) == Level(start, j)) continue;
                var shade = (2 * Level(start, j) + 1 - Levels) / (double)(Levels - 1);
                svg.Rectangle(Fill(shade < 0 ? 0 : 1), frame.Left + start * cellWidth, frame.Bottom - (j + 1) * cellHeight, (i - start) * cellWidth, cellHeight, 0, Opacity(Math.Abs(shade) * Darkest));
                start = i;
            }
        }

        int Level(int i, int j) => Math.Clamp((int)(model.Points[i * up + j].Mean * Levels), 0, Levels - 1);
    }

    /// <summary>Dots of the first class and crosses of the second.</summary>
    private static void Marks(SvgWriter svg, int number, IEnumerable<(double X, double Y)> points)
    {
        var data = string.Concat(points.Select(p => number == 0
            ? $"M{SvgWriter.Number(p.X)} {SvgWriter.Number(p.Y)}h0"
            : $"M{SvgWriter.Number(p.X - 2)} {SvgWriter.Number(p.Y - 2)}l4 4m0 -4l-4 4"));
        if (data.Length > 0) svg.Path(number == 0 ? "curve s1" : "curve s2", data, number == 0 ? " style=\"stroke-width:5\"" : " style=\"stroke-width:1.5\"");
    }

    private static string Fill(int number) => number == 0 ? "f1" : "f2";

    private static string Opacity(double share) => string.Create(CultureInfo.InvariantCulture, $" fill-opacity=\"{share:0.###}\"");

    private static string Describe(IReadOnlyList<DrawnPanel> panels, IReadOnlyList<string> classes) =>
        $"One panel per variant in the plane of the two features: the mean probability of {classes[1]} over the trials as a tint, a line where it is one half, and the data, {classes[0]} as dots and {classes[1]} as crosses. "
        + string.Join(" ", panels.Select(p => $"{p.Name}: {Figure.Percent(p.Model.Points.Count(m => m.Mean > 0.5) / (double)p.Model.Points.Count)} of the plane go to {classes[1]}, {Figure.Percent(p.Model.Points.Count(m => m.Mean is > 0.1 and < 0.9) / (double)p.Model.Points.Count)} are uncertain (0.1 to 0.9)."));
}
