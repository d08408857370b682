using ReproSuite.Analysis;

namespace ReproSuite.Reporting.Charts;

/// <summary>A quantity from 0 on, and what it is compared with.</summary>
/// <param name="Name">What has it.</param>
/// <param name="Mean">The length of the bar.</param>
/// <param name="Spread">What the interval reaches to both sides; null for none.</param>
/// <param name="Reference">The same of another; null for nothing to compare with.</param>
internal sealed record Bar(string Name, double Mean, double? Spread, double? Reference);

/// <summary>Bars from zero on one axis, a row each, with an interval around the end and a tick where a reference ends.</summary>
internal static class BarChart
{
    private const double Width = 840;
    private const double Top = 34;
    private const double RowHeight = 24;
    private const double BarHeight = 13;

    /// <param name="name">Of the file.</param>
    /// <param name="title">Heading.</param>
    /// <param name="axis">What is measured.</param>
    /// <param name="key">What bar, interval and tick are, in a line above them.</param>
    /// <param name="bars">At least one; nothing below zero.</param>
    /// <param name="look">Of the bars.</param>
    /// <param name="decimals">Of the figures.</param>
    public static Chart Draw(string name, string title, string axis, string key, IReadOnlyList<Bar> bars, SeriesLook look, int decimals)
    {
        var left = Math.Clamp(bars.Max(bar => TextWidth.Of(bar.Name)) + 20, 90, 200);
        var right = bars.Max(bar => TextWidth.Of(Figures(bar, decimals), 11)) + 24;
        var frame = new Frame(left, Top, Width - left - right, bars.Count * RowHeight);
        var x = Scale.Round(0, bars.Max(End), frame.Left, frame.Right);
        var svg = new SvgWriter();
        svg.Text("small", frame.Left, Top - 14, key);
        foreach (var tick in x.Ticks) svg.Line("grid", x.At((double)tick), frame.Top, x.At((double)tick), frame.Bottom);
        for (var i = 0; i < bars.Count; i++)
        {
            var y = frame.Top + (i + 0.5) * RowHeight;
            svg.Text("strong end", frame.Left - 10, y + 4, TextWidth.Fit(bars[i].Name, left - 14));
            DrawBar(svg, x, y, bars[i], look);
            svg.Text("small end", Width - 8, y + 4, Figures(bars[i], decimals));
        }
        frame.DrawColumns(svg, x);
        svg.Text("small end", frame.Right, frame.Bottom + 34, axis);
        return new Chart(name, title, $"One bar per row, from zero. {key} {string.Join(" ", bars.Select(bar => Told(bar, decimals)))}", Width, frame.Bottom + 42, svg.ToString());
    }

    private static void DrawBar(SvgWriter svg, Scale x, double y, Bar bar, SeriesLook look)
    {
        svg.Rectangle(look.Fill, x.At(0), y - BarHeight / 2, x.At(bar.Mean) - x.At(0), BarHeight, extra: " opacity=\".45\"");
        if (bar.Spread is { } spread) svg.Line($"interval {look.Stroke}", x.At(bar.Mean - spread), y, x.At(bar.Mean + spread), y);
        if (bar.Reference is { } reference) svg.Line($"curve {SeriesLook.Of(0).Stroke}", x.At(reference), y - BarHeight / 2 - 2, x.At(reference), y + BarHeight / 2 + 2);
    }

    private static double End(Bar bar) => Math.Max(bar.Mean + (bar.Spread ?? 0), bar.Reference ?? 0);

    private static string Figures(Bar bar, int decimals) => Figure.Fixed(bar.Mean, decimals) + (bar.Spread is { } spread ? $" ± {Figure.Fixed(spread, decimals)}" : "");

    private static string Told(Bar bar, int decimals) =>
        $"{bar.Name}: {Figures(bar, decimals)}{(bar.Reference is { } reference ? $", reference {Figure.Fixed(reference, decimals)}" : "")}.";
}
