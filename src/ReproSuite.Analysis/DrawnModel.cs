using ReproSuite.Analysis.Statistics;
using ReproSuite.Core;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>What the trials of one variant answer over one grid of features.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Axes">Of the grid.</param>
/// <param name="Points">One for every point of the grid, the last axis changing fastest.</param>
public sealed record DrawnModel(string Variant, EquatableList<DrawingAxis> Axes, IReadOnlyList<DrawnPoint> Points)
{
    /// <summary>Over the cells of a variant that were drawn on the axes of the first; null where none was.</summary>
    public static DrawnModel? Of(IReadOnlyList<Cell> cells, string variant)
    {
        var drawings = cells.Where(cell => cell.Variant == variant).OrderBy(cell => cell.Fold).ThenBy(cell => cell.Seed)
            .Select(cell => cell.Completed?.Drawing).OfType<Drawing>().ToList();
        if (drawings.Count == 0) return null;
        var axes = drawings[0].Axes;
        drawings.RemoveAll(drawing => drawing.Axes != axes);
        var points = Enumerable.Range(0, drawings[0].Answers.Count).Select(i => Moments.Of([.. drawings.Select(drawing => (double)drawing.Answers[i])]));
        return new DrawnModel(variant, axes, [.. points.Select(m => new DrawnPoint(Rounding.SixDigits(m.Mean), Rounding.SixDigits(m.Sd)))]);
    }
}

/// <summary>The answers at one point: mean and standard deviation over the trials.</summary>
public sealed record DrawnPoint(double Mean, double? Sd);
