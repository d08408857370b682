using ReproSuite.Analysis;
using ReproSuite.Analysis.Diff;
using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Diffs;

/// <summary>The charts of a comparison: paired differences, and the learning curves of the head with those of the base behind them.</summary>
internal static class DiffCharts
{
    public static IReadOnlyList<Chart> Of(SuiteDiff diff)
    {
        var changed = diff.Variants.Where(v => v.State is VariantState.Changed || v.HasDifferentBits).ToList();
        Chart?[] charts =
        [
            Differences(diff, changed),
            Curves(diff, changed, CurveQuantity.Loss, CurveSeries.ValidationLoss, CurveSeries.TrainLoss),
            Curves(diff, changed, CurveQuantity.Accuracy, CurveSeries.ValidationAccuracy, CurveSeries.TrainAccuracy),
        ];
        return [.. charts.OfType<Chart>().Select(chart => chart with { Id = $"{diff.Name}-{chart.Id}" })];
    }

    private static Chart? Differences(SuiteDiff diff, IReadOnlyList<VariantDiff> changed)
    {
        DifferenceRow[] rows = [.. changed.Where(v => v.Primary.Paired?.Difference is not null).Select(v => new DifferenceRow(DiffWords.Name(v), v.Primary.Paired!))];
        return rows.Length == 0 ? null : ForestPlot.Draw(rows, diff.After.Primary, "the base", diff.After.Rope);
    }

    private static Chart? Curves(SuiteDiff diff, IReadOnlyList<VariantDiff> changed, CurveQuantity quantity, CurveSeries validation, CurveSeries train)
    {
        var drawn = changed.Select((v, i) => Panel(diff, v, SeriesLook.Of(i + 1), validation, train)).Where(panel => panel.Train.Count > 0).ToList();
        var validates = drawn.Any(panel => panel.Validates);
        var panels = drawn.Where(panel => panel.Validates == validates).ToList();
        return panels.Count == 0 ? null : CurvePanels.Draw(panels, quantity, "base’s", "fold");
    }

    private static CurvePanel Panel(SuiteDiff diff, VariantDiff variant, SeriesLook look, CurveSeries validation, CurveSeries train)
    {
        var panel = new CurvePanel(DiffWords.Name(variant), look, Points(diff.After, variant.Name, validation), Points(diff.After, variant.Name, train));
        return panel with { Behind = Points(diff.Before, variant.Former ?? variant.Name, panel.Validates ? validation : train) };
    }

    private static IReadOnlyList<CurvePoint> Points(DiffSide side, string variant, CurveSeries series) =>
        LearningCurve.Of([.. side.Of(variant).Select(c => new Cell(c.Variant, c.Fold, c.Seed, c.Record))], variant, series).Points;
}
