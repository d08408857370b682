using ReproSuite.Analysis;
using ReproSuite.Core.Ports;

namespace ReproSuite.Reporting.Charts;

/// <summary>A test image for each of the most frequent mistakes: the one that most trials make it on.</summary>
internal static class MistakePictures
{
    private const int Columns = 4;
    private const double Width = 720, CellWidth = Width / Columns, Side = 84, CellHeight = Side + 52, Gap = 14;

    /// <param name="mistakes">Of all trials.</param>
    /// <param name="pictures">Of some of their examples.</param>
    /// <param name="classes">A name per class.</param>
    public static Chart? Draw(Mistakes mistakes, IReadOnlyList<Picture> pictures, IReadOnlyList<string> classes)
    {
        var found = pictures.Where(picture => PngImage.Holds(picture.Width, picture.Channels)).ToDictionary(picture => picture.Row);
        var shown = mistakes.Frequent.Where(mistake => found.ContainsKey(mistake.Row)).ToList();
        if (shown.Count == 0) return null;
        var svg = new SvgWriter();
        for (var i = 0; i < shown.Count; i++)
            DrawExample(svg, i % Columns * CellWidth + Gap / 2, i / Columns * CellHeight + Gap / 2, shown[i], found[shown[i].Row], mistakes.Trials, classes);
        return new Chart(
            "mistakes", "The most frequent mistakes, each on the test image that most trials make it on",
            string.Join("; ", shown.Select(mistake => Sentence(mistake, mistakes.Trials, classes))) + ".",
            Width, (shown.Count + Columns - 1) / Columns * CellHeight, svg.ToString());
    }

    private static void DrawExample(SvgWriter svg, double x, double y, Mistake mistake, Picture picture, int trials, IReadOnlyList<string> classes)
    {
        svg.Image(x, y, Side, PngImage.DataUri(picture.Width, picture.Pixels));
        svg.Text("small", x + Side + 8, y + 12, $"row {Figure.Count(mistake.Row)}");
        svg.Text("small", x + Side + 8, y + 28, "mistaken by");
        svg.Text("small", x + Side + 8, y + 42, $"{Figure.Count(mistake.Trials)} of {Figure.Count(trials)}");
        svg.Text("small", x, y + Side + 15, TextWidth.Fit($"{classes[mistake.Actual]}, taken for", CellWidth - Gap, 11));
        svg.Text("strong", x, y + Side + 30, TextWidth.Fit(classes[mistake.Predicted], CellWidth - Gap, 12));
    }

    private static string Sentence(Mistake mistake, int trials, IReadOnlyList<string> classes) =>
        $"row {Figure.Count(mistake.Row)}, {classes[mistake.Actual]}, is taken for {classes[mistake.Predicted]} by {Figure.Count(mistake.Trials)} of {Figure.Count(trials)}";
}
