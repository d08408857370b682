using System.Globalization;
using ReproSuite.Analysis;
using ReproSuite.Core.Records;

namespace ReproSuite.Reporting.Charts;

/// <summary>True classes against predicted ones, with counts and with shares of the true class.</summary>
internal static class ConfusionChart
{
    /// <summary>Room for the longest name of a column, and how much of its length a name slanted by 40 degrees takes in height.</summary>
    private const double LongestName = 92;
    private const double Slant = 0.65;

    /// <summary>Cells of a larger matrix are too small to hold figures.</summary>
    private const int LargestWithFigures = 12;

    /// <summary>A matrix beyond this is no longer a picture.</summary>
    public const int LargestClasses = 40;

    /// <param name="variant">Whose predictions.</param>
    /// <param name="part">Title of the part of the data, such as <c>test</c>.</param>
    /// <param name="matrix">Summed over the trials.</param>
    /// <param name="classes">A name per class.</param>
    /// <param name="trials">How many were summed.</param>
    public static Chart Draw(string variant, string part, ConfusionMatrix matrix, IReadOnlyList<string> classes, int trials)
    {
        var figures = matrix.Classes <= LargestWithFigures;
        var (cellWidth, cellHeight) = figures ? (matrix.Classes <= 4 ? 88.0 : 58.0, 36.0) : (18.0, 18.0);
        var left = Math.Clamp(classes.Max(c => TextWidth.Of(c, 11)) + 32, 60, 160);
        var head = 34 + Math.Min(LongestName, classes.Max(c => TextWidth.Of(c, 11))) * Slant;
        var svg = new SvgWriter();
        svg.Text("small middle", left + matrix.Classes * cellWidth / 2, 14, "predicted class");
        svg.Text("small middle", 10, head + matrix.Classes * cellHeight / 2, "true class", Rotation(-90, 10, head + matrix.Classes * cellHeight / 2));
        for (var c = 0; c < matrix.Classes; c++)
        {
            var (x, y) = (left + (c + 0.5) * cellWidth, head + (c + 0.5) * cellHeight);
            svg.Text("small", x - 4, head - 8, TextWidth.Fit(classes[c], LongestName, 11), Rotation(-40, x - 4, head - 8));
            svg.Text("small end", left - 8, y + 4, TextWidth.Fit(classes[c], left - 26, 11));
            DrawRow(svg, matrix, c, left, head + c * cellHeight, cellWidth, cellHeight, figures);
        }

        var width = left + matrix.Classes * cellWidth + 60;
        return new Chart(
            "confusion", $"Confusion matrix of {variant} on the {part} part, {Figure.Count(trials, "trial", "trials")} summed",
            Describe(matrix, classes), width, head + matrix.Classes * cellHeight + 10, svg.ToString());
    }

    private static void DrawRow(SvgWriter svg, ConfusionMatrix matrix, int actual, double left, double y, double width, double height, bool figures)
    {
        var total = matrix.Actual(actual);
        for (var predicted = 0; predicted < matrix.Classes; predicted++)
        {
            var count = matrix[actual, predicted];
            var share = total == 0 ? 0 : (double)count / total;
            var x = left + predicted * width;
            svg.Rectangle("rope", x + 1, y + 1, width - 2, height - 2, 2);
            if (count > 0) svg.Rectangle(actual == predicted ? "hit" : "miss", x + 1, y + 1, width - 2, height - 2, 2, Opacity(share));
            if (!figures || count == 0) continue;
            var inverse = share > 0.88 ? " inverse" : "";
            svg.Text($"cell-text strong middle{inverse}", x + width / 2, y + 16, Figure.Count(count));
            svg.Text($"cell-text small middle{inverse}", x + width / 2, y + 29, Figure.Percent(share));
        }
    }

    private static string Opacity(double share) => string.Create(CultureInfo.InvariantCulture, $" fill-opacity=\"{share:0.###}\"");

    private static string Rotation(int degrees, double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $" transform=\"rotate({degrees} {SvgWriter.Number(x)} {SvgWriter.Number(y)})\"");

    private static string Describe(ConfusionMatrix matrix, IReadOnlyList<string> classes)
    {
        var worst = Enumerable.Range(0, matrix.Classes * matrix.Classes)
            .Select(i => (Actual: i / matrix.Classes, Predicted: i % matrix.Classes))
            .Where(c => c.Actual != c.Predicted)
            .MaxBy(c => matrix[c.Actual, c.Predicted]);
        var rows = "Rows are true classes, columns predicted ones; each cell has its count and its share of the true class. ";
        return matrix[worst.Actual, worst.Predicted] == 0
            ? rows + "No sample was mistaken."
            : rows + $"{Figure.Count(matrix.Correct)} of {Figure.Count(matrix.Total)} are right; the most frequent mistake is {classes[worst.Actual]} taken for {classes[worst.Predicted]}, "
                + $"{Figure.Count(matrix[worst.Actual, worst.Predicted], "time", "times")}.";
    }
}
