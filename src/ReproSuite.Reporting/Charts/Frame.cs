namespace ReproSuite.Reporting.Charts;

/// <summary>The rectangle of one plot, with its grid, ticks and axis labels.</summary>
internal sealed record Frame(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Horizontal grid lines, with labels on the left if asked for.</summary>
    public void DrawRows(SvgWriter svg, Scale scale, bool labels, bool signed = false)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = scale.At((double)tick);
            svg.Line("grid", Left, y, Right, y);
            if (labels) svg.Text("end small", Left - 7, y + 4, scale.Label(tick, signed));
        }
    }

    /// <summary>The lower axis with its ticks.</summary>
    public void DrawColumns(SvgWriter svg, Scale scale, bool signed = false)
    {
        svg.Line("axis", Left, Bottom, Right, Bottom);
        foreach (var tick in scale.Ticks)
        {
            var x = scale.At((double)tick);
            svg.Line("axis", x, Bottom, x, Bottom + 4);
            svg.Text("middle small", x, Bottom + 16, scale.Label(tick, signed));
        }
    }
}
