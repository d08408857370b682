using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis;

/// <summary>How a figure of one variant goes over the epochs, over all its folds and seeds.</summary>
/// <remarks>A trial that stopped early or diverged counts in the epochs that it finished, so N may fall along the curve.</remarks>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Series">Name of the series, such as <c>val.loss</c>.</param>
/// <param name="Points">By epoch; empty for a model that is not trained in epochs.</param>
public sealed record LearningCurve(string Variant, string Series, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>The curve of a variant over its cells with a record; values that are not finite are left out. The order of cells changes nothing.</summary>
    public static LearningCurve Of(IReadOnlyList<Cell> cells, string variant, CurveSeries series)
    {
        var points = cells
            .Where(cell => cell.Variant == variant && cell.Record is not null)
            .OrderBy(cell => cell.Fold).ThenBy(cell => cell.Seed)
            .SelectMany(cell => cell.Record!.Outcome.Epochs)
            .Select(epoch => (epoch.Epoch, Value: series.Of(epoch)))
            .Where(point => double.IsFinite(point.Value))
            .GroupBy(point => point.Epoch, point => point.Value)
            .OrderBy(epoch => epoch.Key)
            .Select(epoch => Point(epoch.Key, Moments.Of([.. epoch])));
        return new LearningCurve(variant, series.Name, [.. points]);
    }

    private static CurvePoint Point(int epoch, Moments m) => new(
        epoch, Rounding.SixDigits(m.Mean), Rounding.SixDigits(m.Sd), m.Count, Rounding.SixDigits(m.Min), Rounding.SixDigits(m.Max));
}
