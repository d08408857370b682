using ReproSuite.Analysis;

namespace ReproSuite.Reporting.Charts;

/// <summary>One comparison with the baseline, as it is drawn.</summary>
internal sealed record DifferenceRow(string Name, BaselineComparison Comparison)
{
    /// <summary>A row that reaches this many times further than all others would press them into a point; it is drawn as an arrow at the edge.</summary>
    private const double FarOut = 3;

    /// <summary>Each verdict has a colour and a mark of its own.</summary>
    private SeriesLook Look => Comparison.Verdict switch
    {
        Verdict.Better => new(1, MarkShape.Up),
        Verdict.Worse => new(2, MarkShape.Down),
        Verdict.Equivalent => new(3, MarkShape.Diamond),
        _ => new(0, MarkShape.Circle),
    };

    /// <summary>Every figure that is drawn.</summary>
    private IEnumerable<double> Ends => new[] { Comparison.Low, Comparison.Difference, Comparison.High }.OfType<double>();

    private double Reach => Ends.Max(Math.Abs);

    /// <summary>Draws interval and mark around a middle line.</summary>
    public void Draw(SvgWriter svg, Scale x, double y, double size)
    {
        if (Comparison.Difference is not { } difference) return;
        if (!x.Contains(difference))
        {
            DrawArrow(svg, x.At(difference), y, difference < 0 ? -size : size);
            return;
        }

        if (Comparison is { Low: { } low, High: { } high }) svg.Line($"interval {Look.Stroke}", x.At(low), y, x.At(high), y);
        Look.Mark(svg, x.At(difference), y, size);
    }

    /// <summary>One axis for all rows: their intervals, zero and the region of practical equivalence, far outliers left out.</summary>
    public static Scale Axis(IReadOnlyList<DifferenceRow> rows, double rope, double from, double to, int ticks)
    {
        var shown = rows.OrderBy(row => row.Reach).ToList();
        while (shown.Count > 1 && shown[^1].Reach > FarOut * Math.Max(shown[^2].Reach, rope)) shown.RemoveAt(shown.Count - 1);
        var ends = shown.SelectMany(row => row.Ends).Append(rope).Append(-rope).ToList();
        var margin = (ends.Max() - ends.Min()) * 0.06;
        return Scale.Exact(ends.Min() - margin, ends.Max() + margin, from, to, ticks);
    }

    private void DrawArrow(SvgWriter svg, double x, double y, double size)
    {
        svg.Line($"interval {Look.Stroke}", x - size * 4, y, x - size, y);
        svg.Polygon(Look.Fill, [(x, y), (x - size * 1.5, y - Math.Abs(size)), (x - size * 1.5, y + Math.Abs(size))]);
    }
}
