using System.Globalization;
using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Charts;

/// <summary>A figure over two settings: one cell per combination, the darker the larger.</summary>
internal static class HeatMap
{
    private const double CellWidth = 104;
    private const double CellHeight = 46;
    private const double Head = 56;

    /// <summary>Tints stay so light that the same text is readable on all of them.</summary>
    private const double Faintest = 0.06;
    private const double Darkest = 0.55;

    /// <param name="id">Of the chart.</param>
    /// <param name="grid">The settings and the variants that have them.</param>
    /// <param name="estimates">The figure of a variant; null where it has none.</param>
    /// <param name="metric">What is shown.</param>
    public static Chart Draw(string id, VariantGrid grid, Func<string, Estimate?> estimates, Metric metric)
    {
        var left = Math.Clamp(Math.Max(grid.Rows.Levels.Max(l => TextWidth.Of(l)), TextWidth.Of(grid.Rows.Setting, 11)) + 24, 90, 220);
        var known = grid.Cells.Select(c => estimates(c.Variant)?.Mean).OfType<double>().ToList();
        var svg = new SvgWriter();
        svg.Text("small", left, 16, grid.Columns.Setting);
        svg.Text("small end", left - 12, Head - 8, TextWidth.Fit(grid.Rows.Setting, left - 14, 11));
        for (var c = 0; c < grid.Columns.Levels.Count; c++)
            svg.Text("strong middle", left + (c + 0.5) * CellWidth, Head - 8, TextWidth.Fit(grid.Columns.Levels[c], CellWidth - 8));
        for (var r = 0; r < grid.Rows.Levels.Count; r++)
            svg.Text("strong end", left - 12, Head + (r + 0.5) * CellHeight + 4, TextWidth.Fit(grid.Rows.Levels[r], left - 14));
        foreach (var cell in grid.Cells)
            DrawCell(svg, left + cell.Column * CellWidth, Head + cell.Row * CellHeight, estimates(cell.Variant), metric, known.Min(), known.Max());
        return new Chart(
            id, $"{Capital(metric.Title)} by {grid.Rows.Setting} and {grid.Columns.Setting}", Describe(grid, estimates, metric),
            left + grid.Columns.Levels.Count * CellWidth + 12, Head + grid.Rows.Levels.Count * CellHeight + 10, svg.ToString());
    }

    private static void DrawCell(SvgWriter svg, double x, double y, Estimate? estimate, Metric metric, double low, double high)
    {
        svg.Rectangle("rope", x + 1, y + 1, CellWidth - 2, CellHeight - 2, 2);
        if (estimate is null) return;
        var share = high > low ? (estimate.Mean - low) / (high - low) : 0;
        var opacity = string.Create(CultureInfo.InvariantCulture, $" fill-opacity=\"{Faintest + share * (Darkest - Faintest):0.###}\"");
        svg.Rectangle("hit", x + 1, y + 1, CellWidth - 2, CellHeight - 2, 2, opacity);
        svg.Text("cell-text strong middle", x + CellWidth / 2, y + (estimate.Sd is null ? 27 : 20), Figure.Fixed(estimate.Mean, metric.Decimals));
        if (estimate.Sd is { } sd) svg.Text("cell-text small middle", x + CellWidth / 2, y + 35, $"± {Figure.Fixed(sd, metric.Decimals)} sd");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Describe(VariantGrid grid, Func<string, Estimate?> estimates, Metric metric) =>
        $"Mean over the trials for every combination of {grid.Rows.Setting} and {grid.Columns.Setting}; darker is more. "
        + string.Join(" ", grid.Cells.Where(c => estimates(c.Variant) is not null)
            .Select(c => $"{grid.Rows.Levels[c.Row]}, {grid.Columns.Levels[c.Column]}: {Figure.Fixed(estimates(c.Variant)!.Mean, metric.Decimals)}."));
}
