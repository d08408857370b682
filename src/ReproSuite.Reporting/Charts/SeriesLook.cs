using System.Globalization;

namespace ReproSuite.Reporting.Charts;

/// <summary>The look of one series of a chart: a colour and a mark, so that colour is never needed to tell two apart.</summary>
/// <param name="Index">0 for the baseline, then in order.</param>
internal readonly record struct SeriesLook(int Index)
{
    private const int Marks = 6;

    /// <summary>Class for lines.</summary>
    public string Stroke => "s" + Colour;

    /// <summary>Class for areas.</summary>
    public string Fill => "f" + Colour;

    private string Colour => (Index % ChartStyle.Colours).ToString(CultureInfo.InvariantCulture);

    /// <summary>Draws the mark around a point.</summary>
    public void Mark(SvgWriter svg, double x, double y, double size = 4)
    {
        string P(double dx, double dy) => $"{SvgWriter.Number(x + dx * size)} {SvgWriter.Number(y + dy * size)}";
        var data = (Index % Marks) switch
        {
            0 => $"M{P(-0.9, -0.9)}L{P(0.9, -0.9)}L{P(0.9, 0.9)}L{P(-0.9, 0.9)}Z",
            1 => $"M{P(-1, 0)}A{SvgWriter.Number(size)} {SvgWriter.Number(size)} 0 1 0 {P(1, 0)}A{SvgWriter.Number(size)} {SvgWriter.Number(size)} 0 1 0 {P(-1, 0)}Z",
            2 => $"M{P(0, -1.2)}L{P(1.1, 0.8)}L{P(-1.1, 0.8)}Z",
            3 => $"M{P(0, -1.3)}L{P(1.3, 0)}L{P(0, 1.3)}L{P(-1.3, 0)}Z",
            4 => $"M{P(0, 1.2)}L{P(1.1, -0.8)}L{P(-1.1, -0.8)}Z",
            _ => $"M{P(-0.35, -1.2)}L{P(0.35, -1.2)}L{P(0.35, -0.35)}L{P(1.2, -0.35)}L{P(1.2, 0.35)}L{P(0.35, 0.35)}L{P(0.35, 1.2)}L{P(-0.35, 1.2)}L{P(-0.35, 0.35)}L{P(-1.2, 0.35)}L{P(-1.2, -0.35)}L{P(-0.35, -0.35)}Z",
        };
        svg.Path(Fill, data);
    }
}
