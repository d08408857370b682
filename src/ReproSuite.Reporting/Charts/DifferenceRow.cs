using ReproSuite.Analysis;

namespace ReproSuite.Reporting.Charts;

/// <summary>One comparison with the baseline, as it is drawn.</summary>
internal sealed record DifferenceRow(string Name, BaselineComparison Comparison)
{
    /// <summary>Each verdict has a colour and a mark of its own.</summary>
    public SeriesLook Look => new(Comparison.Verdict switch
    {
        Verdict.Better => 1,
        Verdict.Worse => 2,
        Verdict.Equivalent => 3,
        _ => 0,
    });

    /// <summary>Draws interval and mark around a middle line.</summary>
    public void Draw(SvgWriter svg, Scale x, double y, double size)
    {
        if (Comparison is { Low: { } low, High: { } high }) svg.Line($"interval {Look.Stroke}", x.At(low), y, x.At(high), y);
        if (Comparison.Difference is { } difference) Look.Mark(svg, x.At(difference), y, size);
    }

    /// <summary>One axis for all rows: their intervals, zero and the region of practical equivalence.</summary>
    public static Scale Axis(IReadOnlyList<DifferenceRow> rows, double rope, double from, double to, int ticks)
    {
        var ends = rows.SelectMany(r => new[] { r.Comparison.Low, r.Comparison.High, r.Comparison.Difference }).OfType<double>().Append(rope).Append(-rope).ToList();
        var (low, high) = (Math.Min(0, ends.Min()), Math.Max(0, ends.Max()));
        var margin = (high - low) * 0.06;
        return Scale.Exact(low - margin, high + margin, from, to, ticks);
    }
}
