namespace ReproSuite.Reporting.Charts;

/// <summary>A comparison as a picture the height of a line of text; all of a table share one scale.</summary>
internal static class IntervalGlyph
{
    private const double Width = 180;
    private const double Height = 22;

    /// <summary>One element per row. They say nothing that the row does not say in figures, so they are hidden from screen readers.</summary>
    public static IReadOnlyList<string> Draw(IReadOnlyList<DifferenceRow> rows, double rope)
    {
        var x = DifferenceRow.Axis(rows, rope, 4, Width - 4, 4);
        return [.. rows.Select(row => Draw(row, x, rope))];
    }

    private static string Draw(DifferenceRow row, Scale x, double rope)
    {
        var svg = new SvgWriter();
        if (rope > 0) svg.Rectangle("rope", x.At(-rope), 0, x.At(rope) - x.At(-rope), Height);
        svg.Line("axis", x.At(0), 0, x.At(0), Height);
        row.Draw(svg, x, Height / 2, 4.5);
        return $"<svg class=\"chart glyph\" viewBox=\"0 0 {SvgWriter.Number(Width)} {SvgWriter.Number(Height)}\" aria-hidden=\"true\">\n{svg}</svg>";
    }
}
