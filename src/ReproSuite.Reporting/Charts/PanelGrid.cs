namespace ReproSuite.Reporting.Charts;

/// <summary>Where the panels of small multiples lie: one to three in a row, all of one size, under a line for the legend.</summary>
internal sealed class PanelGrid
{
    /// <summary>From a frame's upper edge to the line of its heading.</summary>
    public const double HeadingAbove = 8;

    private const double FullWidth = 840;
    private const double WidthOfOne = 480;
    private const double RightMargin = 12;
    private const double Legend = 30;
    private const double Heading = 24;
    private const double Footer = 24;
    private const double Gap = 30;

    private readonly double _left;
    private readonly int _columns;
    private readonly int _rows;

    /// <param name="panels">How many, at least one.</param>
    /// <param name="left">Room for the labels of the vertical axis.</param>
    public PanelGrid(int panels, double left)
    {
        _left = left;
        _columns = panels switch { 1 => 1, 2 or 4 => 2, _ => 3 };
        _rows = (panels + _columns - 1) / _columns;
        Width = panels == 1 ? WidthOfOne : FullWidth;
        PlotWidth = (Width - left - RightMargin - (_columns - 1) * Gap) / _columns;
    }

    /// <summary>Of the whole chart.</summary>
    public double Width { get; }

    /// <summary>Of the whole chart.</summary>
    public double Height => Legend + _rows * RowHeight + 16;

    private double PlotWidth { get; }

    private double PlotHeight => _columns == 3 ? 130 : 160;

    private double RowHeight => Heading + PlotHeight + Footer;

    /// <summary>The frame of a panel.</summary>
    public Frame this[int panel] => new(
        _left + panel % _columns * (PlotWidth + Gap), Legend + panel / _columns * RowHeight + Heading, PlotWidth, PlotHeight);

    /// <summary>Whether a panel is the first of its row, which has the labels.</summary>
    public bool IsFirst(int panel) => panel % _columns == 0;

    /// <summary>Writes what the horizontal axes are of.</summary>
    public void NameAxis(SvgWriter svg, string name) => svg.Text("small end", Width - RightMargin, Legend + _rows * RowHeight + 8, name);
}
