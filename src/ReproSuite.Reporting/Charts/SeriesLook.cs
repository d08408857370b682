using System.Globalization;

namespace ReproSuite.Reporting.Charts;

/// <summary>The shape of a mark.</summary>
internal enum MarkShape
{
    Square,
    Circle,
    Up,
    Diamond,
    Down,
    Cross,
}

/// <summary>The look of one series of a chart: a colour and a mark, so that colour is never needed to tell two apart.</summary>
/// <param name="Colour">Which of the palette; 0 is grey.</param>
/// <param name="Shape">Of its marks.</param>
internal readonly record struct SeriesLook(int Colour, MarkShape Shape)
{
    private static readonly int Shapes = Enum.GetValues<MarkShape>().Length;

    /// <summary>The look of a variant: 0 is the baseline, the others follow in order.</summary>
    public static SeriesLook Of(int index) => new(index % ChartStyle.Colours, (MarkShape)(index % Shapes));

    /// <summary>Class for lines.</summary>
    public string Stroke => "s" + Colour.ToString(CultureInfo.InvariantCulture);

    /// <summary>Class for areas.</summary>
    public string Fill => "f" + Colour.ToString(CultureInfo.InvariantCulture);

    /// <summary>Draws the mark around a point.</summary>
    public void Mark(SvgWriter svg, double x, double y, double size = 4)
    {
        string P(double dx, double dy) => $"{SvgWriter.Number(x + dx * size)} {SvgWriter.Number(y + dy * size)}";
        var radius = $"{SvgWriter.Number(size)} {SvgWriter.Number(size)}";
        var data = Shape switch
        {
            MarkShape.Square => $"M{P(-0.9, -0.9)}L{P(0.9, -0.9)}L{P(0.9, 0.9)}L{P(-0.9, 0.9)}Z",
            MarkShape.Circle => $"M{P(-1, 0)}A{radius} 0 1 0 {P(1, 0)}A{radius} 0 1 0 {P(-1, 0)}Z",
            MarkShape.Up => $"M{P(0, -1.2)}L{P(1.1, 0.8)}L{P(-1.1, 0.8)}Z",
            MarkShape.Diamond => $"M{P(0, -1.3)}L{P(1.3, 0)}L{P(0, 1.3)}L{P(-1.3, 0)}Z",
            MarkShape.Down => $"M{P(0, 1.2)}L{P(1.1, -0.8)}L{P(-1.1, -0.8)}Z",
            _ => $"M{P(-0.35, -1.2)}L{P(0.35, -1.2)}L{P(0.35, -0.35)}L{P(1.2, -0.35)}L{P(1.2, 0.35)}L{P(0.35, 0.35)}"
                + $"L{P(0.35, 1.2)}L{P(-0.35, 1.2)}L{P(-0.35, 0.35)}L{P(-1.2, 0.35)}L{P(-1.2, -0.35)}L{P(-0.35, -0.35)}Z",
        };
        svg.Path(Fill, data);
    }
}
