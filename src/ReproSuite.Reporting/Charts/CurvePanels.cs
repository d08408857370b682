using ReproSuite.Analysis;

namespace ReproSuite.Reporting.Charts;

/// <summary>What one panel shows.</summary>
/// <param name="Name">Of the variant.</param>
/// <param name="Look">Of the variant.</param>
/// <param name="Validation">Drawn solid; empty where a split has no validation rows.</param>
/// <param name="Train">Drawn dashed.</param>
internal sealed record CurvePanel(string Name, SeriesLook Look, IReadOnlyList<CurvePoint> Validation, IReadOnlyList<CurvePoint> Train)
{
    /// <summary>Whether there is a validation part.</summary>
    public bool Validates => Validation.Count > 0;

    /// <summary>The curve that has a band, and that stands behind the others when it is the baseline's.</summary>
    public IReadOnlyList<CurvePoint> Main => Validates ? Validation : Train;

    /// <summary>A curve of the panel's own that stands behind it; empty where there is none.</summary>
    public IReadOnlyList<CurvePoint> Behind { get; init; } = [];

    /// <summary>The main curve of each fold or seed alone, drawn when asked for; empty where there is one only.</summary>
    public IReadOnlyList<CurveTrace> Traces { get; init; } = [];
}

/// <summary>One of the lines that a mean is made of.</summary>
/// <param name="Name">Such as <c>fold 2</c>.</param>
/// <param name="Points">At least one.</param>
internal sealed record CurveTrace(string Name, IReadOnlyList<CurvePoint> Points);

/// <summary>Learning curves as small multiples: one panel per variant, all on the same axes, each with the baseline's curve behind it.</summary>
internal static class CurvePanels
{
    private const double LeftMargin = 46;

    /// <summary>Points drawn in all panels together; longer curves are thinned, so that a file stays small.</summary>
    private const int PointBudget = 400;

    /// <param name="panels">At least one; the first one is the baseline when <paramref name="reference"/> is set.</param>
    /// <param name="quantity">What the curves are of.</param>
    /// <param name="reference">Whether the first panel's main curve stands behind the others.</param>
    /// <param name="traced">What each of the traces is of, such as <c>fold</c>.</param>
    public static Chart Draw(IReadOnlyList<CurvePanel> panels, CurveQuantity quantity, bool reference, string traced) =>
        Draw([.. panels.Select((panel, i) => reference && i > 0 ? panel with { Behind = panels[0].Main } : panel)], quantity, "baseline’s", traced);

    /// <param name="panels">At least one.</param>
    /// <param name="quantity">What the curves are of.</param>
    /// <param name="whose">Whose the curves behind the others are, as the legend begins.</param>
    /// <param name="traced">What each of the traces is of, such as <c>fold</c>.</param>
    public static Chart Draw(IReadOnlyList<CurvePanel> panels, CurveQuantity quantity, string whose, string traced)
    {
        var grid = new PanelGrid(panels.Count, LeftMargin);
        var (svg, traces) = (new SvgWriter(), new SvgWriter());
        DrawLegend(svg, panels.Any(panel => panel.Behind.Count > 0) ? whose : null, panels[0].Validates, quantity.MarksLowest);
        for (var i = 0; i < panels.Count; i++)
        {
            DrawPanel(svg, grid[i], panels[i], panels, labels: grid.IsFirst(i), quantity);
            DrawTraces(traces, grid[i], panels[i], panels, quantity);
        }

        grid.NameAxis(svg, "epoch");
        return new Chart(
            quantity.Name, $"Learning curves: {quantity.Name}", Describe(panels, quantity.Name), grid.Width, grid.Height, svg.ToString(),
            panels.Any(panel => panel.Traces.Count > 0) ? new ChartTraces($"the {(panels[0].Validates ? "validation" : "training")} curve of each {traced}", traces.ToString()) : null);
    }

    private static void DrawLegend(SvgWriter svg, string? whose, bool validates, bool lowest)
    {
        var x = LeftMargin;
        svg.Rectangle("band f1", x, 8, 26, 12);
        if (!validates)
        {
            svg.Line("curve train s1", x, 14, x + 26, 14);
            svg.Text("small", x + 32, 18, "training, mean ± sd");
            if (whose is null) return;
            svg.Line("reference", x + 168, 14, x + 194, 14);
            svg.Text("small", x + 200, 18, $"{whose} training");
            return;
        }

        svg.Line("curve s1", x, 14, x + 26, 14);
        svg.Text("small", x + 32, 18, "validation, mean ± sd");
        svg.Line("curve train s1", x + 168, 14, x + 194, 14);
        svg.Text("small", x + 200, 18, "training, mean");
        if (whose is not null)
        {
            svg.Line("reference", x + 294, 14, x + 320, 14);
            svg.Text("small", x + 326, 18, $"{whose} validation");
        }

        if (!lowest) return;
        (SeriesLook.Of(1) with { Shape = MarkShape.Circle }).Mark(svg, x + (whose is null ? 306 : 468), 14);
        svg.Text("small", x + (whose is null ? 316 : 478), 18, "lowest validation mean");
    }

    private static void DrawPanel(
        SvgWriter svg, Frame frame, CurvePanel panel, IReadOnlyList<CurvePanel> all, bool labels, CurveQuantity quantity)
    {
        var (x, y) = (Epochs(all, frame), Values(all, frame, quantity.Largest));
        using var group = svg.Open("panel");
        svg.Text("heading", frame.Left, frame.Top - PanelGrid.HeadingAbove, TextWidth.Fit(panel.Name, frame.Width, 13));
        frame.DrawRows(svg, y, labels);
        frame.DrawColumns(svg, x);
        var most = MostPoints(all);
        var main = Thin(panel.Main, most);
        svg.Polygon($"band {panel.Look.Fill}", main.Select(p => (x.At(p.Epoch), y.At(p.Mean + (p.Sd ?? 0))))
            .Concat(main.Reverse().Select(p => (x.At(p.Epoch), y.At(p.Mean - (p.Sd ?? 0))))));
        if (panel.Behind.Count > 0) svg.Polyline("reference", Thin(panel.Behind, most).Select(p => (x.At(p.Epoch), y.At(p.Mean))));
        svg.Polyline($"curve train {panel.Look.Stroke}", Thin(panel.Train, most).Select(p => (x.At(p.Epoch), y.At(p.Mean))));
        if (panel.Validates) svg.Polyline($"curve {panel.Look.Stroke}", main.Select(p => (x.At(p.Epoch), y.At(p.Mean))));
        if (quantity.MarksLowest && panel.Validates && panel.Validation.MinBy(p => p.Mean) is { } best)
            (panel.Look with { Shape = MarkShape.Circle }).Mark(svg, x.At(best.Epoch), y.At(best.Mean));
    }

    private static void DrawTraces(SvgWriter svg, Frame frame, CurvePanel panel, IReadOnlyList<CurvePanel> all, CurveQuantity quantity)
    {
        var (x, y) = (Epochs(all, frame), Values(all, frame, quantity.Largest));
        foreach (var trace in panel.Traces)
            svg.Trace($"curve trace {panel.Look.Stroke}", trace.Name, Thin(trace.Points, MostPoints(all)).Select(p => (x.At(p.Epoch), y.At(p.Mean))));
    }

    private static int MostPoints(IReadOnlyList<CurvePanel> all) => Math.Clamp(PointBudget / all.Count, 20, 120);

    private static Scale Epochs(IReadOnlyList<CurvePanel> panels, Frame frame)
    {
        var epochs = panels.SelectMany(p => p.Validation.Concat(p.Train).Concat(p.Behind)).Select(p => p.Epoch).ToList();
        return Scale.Exact(epochs.Min(), Math.Max(epochs.Max(), epochs.Min() + 1), frame.Left, frame.Right, frame.Width > 300 ? 6 : 4, whole: true);
    }

    private static Scale Values(IReadOnlyList<CurvePanel> panels, Frame frame, double largest)
    {
        var main = panels.SelectMany(p => p.Main).ToList();
        var lines = panels.SelectMany(p => p.Train.Concat(p.Behind)).Concat(panels.SelectMany(p => p.Traces).SelectMany(t => t.Points)).Select(p => p.Mean).ToList();
        var low = main.Select(p => p.Mean - (p.Sd ?? 0)).Concat(lines).Min();
        var high = main.Select(p => p.Mean + (p.Sd ?? 0)).Concat(lines).Max();
        return Scale.Round(low, Math.Min(high, largest), frame.Bottom, frame.Top, 4);
    }

    /// <summary>At most <paramref name="most"/> points at equal steps, the first and the last among them.</summary>
    internal static IReadOnlyList<CurvePoint> Thin(IReadOnlyList<CurvePoint> points, int most) =>
        points.Count <= most ? points : [.. Enumerable.Range(0, most).Select(i => points[(int)((long)i * (points.Count - 1) / (most - 1))])];

    private static string Describe(IReadOnlyList<CurvePanel> panels, string quantity) =>
        $"One panel per variant on the same axes: {quantity} by epoch, {(panels[0].Validates
            ? "validation as a solid line with a band of one standard deviation over the trials, training dashed"
            : "training as a dashed line with a band of one standard deviation over the trials; no rows validate")}. "
        + string.Join(" ", panels.Select(p => Describe(p, quantity)));

    private static string Describe(CurvePanel panel, string quantity)
    {
        var (first, last) = (panel.Main[0], panel.Main[^1]);
        return FormattableString.Invariant(
            $"{panel.Name}: {(panel.Validates ? "validation" : "training")} {quantity} {Figure.Fixed(first.Mean, 3)} in epoch {first.Epoch}, {Figure.Fixed(last.Mean, 3)} in epoch {last.Epoch}.");
    }
}
