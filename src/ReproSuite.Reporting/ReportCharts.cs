using ReproSuite.Analysis;
using ReproSuite.Core;
using ReproSuite.Core.Records;
using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting;

/// <summary>Which charts a report has: each only if the records have something to show in it.</summary>
internal static class ReportCharts
{
    public static IReadOnlyList<Chart> Of(ReportInput input)
    {
        var variants = input.Analysis.Variants.OrderByDescending(v => v.IsBaseline).ToList();
        Chart?[] charts =
        [
            Differences(input, variants),
            Trials(input, variants),
            .. Grids(input),
            Curves(input, variants, CurveQuantity.Loss, CurveSeries.ValidationLoss, CurveSeries.TrainLoss),
            Curves(input, variants, CurveQuantity.Accuracy, CurveSeries.ValidationAccuracy, CurveSeries.TrainAccuracy),
            Gap(input, variants),
            Schedules(input, variants),
            Confusion(input),
            Classes(input, variants),
            input.Analysis.Mistakes is { } mistakes ? MistakePictures.Draw(mistakes, input.Pictures, input.Plan.Data.Card.ClassNames) : null,
            Drawn(input, variants),
        ];
        return [.. charts.OfType<Chart>()];
    }

    /// <summary>The comparisons that there is something to draw of, in the suite's order.</summary>
    public static IReadOnlyList<DifferenceRow> Rows(IReadOnlyList<VariantSummary> variants) =>
        [.. variants.Where(v => v.Comparison?.Difference is not null).Select(v => new DifferenceRow(v.Name, v.Comparison!))];

    /// <summary>The variant whose predictions are shown: the best mean of the primary metric, the first of equals.</summary>
    public static VariantSummary? Best(SuiteAnalysis analysis)
    {
        var name = analysis.Primary.Name;
        var judged = analysis.Variants.Where(v => v.Metrics.ContainsKey(name)).ToList();
        return analysis.Primary.HigherIsBetter == false
            ? judged.MinBy(v => v.Metrics[name].Mean)
            : judged.MaxBy(v => v.Metrics[name].Mean);
    }

    private static Chart? Differences(ReportInput input, IReadOnlyList<VariantSummary> variants)
    {
        var rows = Rows(variants);
        return rows.Count == 0 ? null : ForestPlot.Draw(rows, input.Analysis.Primary, input.Plan.Suite.Baseline, input.Plan.Suite.Measures.Rope);
    }

    private static Chart? Curves(
        ReportInput input, IReadOnlyList<VariantSummary> variants, CurveQuantity quantity, CurveSeries validation, CurveSeries train)
    {
        var drawn = variants.Select((v, i) => new CurvePanel(v.Name, SeriesLook.Of(i), Points(input, v, validation), Points(input, v, train)))
            .Where(panel => panel.Train.Count > 0)
            .ToList();
        var validates = drawn.Any(panel => panel.Validates);
        var panels = drawn.Where(panel => panel.Validates == validates)
            .Select(panel => panel with { Traces = Traces(input, panel.Name, validates ? validation : train) })
            .ToList();
        return panels.Count == 0 ? null : CurvePanels.Draw(panels, quantity, reference: panels[0].Name == input.Plan.Suite.Baseline, Traced(input));
    }

    /// <summary>What tells the lines apart that a mean curve is made of: folds, or seeds where there is one fold only.</summary>
    private static string Traced(ReportInput input) => input.Analysis.Design.Folds > 1 ? "fold" : "seed";

    private static IReadOnlyList<CurveTrace> Traces(ReportInput input, string variant, CurveSeries series)
    {
        var traced = Traced(input);
        var traces = input.Cells.Where(cell => cell.Variant == variant)
            .GroupBy(cell => traced == "fold" ? cell.Fold : cell.Seed)
            .OrderBy(cells => cells.Key)
            .Select(cells => new CurveTrace(FormattableString.Invariant($"{traced} {cells.Key}"), LearningCurve.Of([.. cells], variant, series).Points))
            .Where(trace => trace.Points.Count > 0)
            .ToList();
        return traces.Count > 1 ? traces : [];
    }

    /// <summary>Single trials, where a variant has several.</summary>
    private static Chart? Trials(ReportInput input, IReadOnlyList<VariantSummary> variants)
    {
        var metric = input.Analysis.Primary;
        var rows = variants.Select((v, i) => new StripRow(v.Name, SeriesLook.Of(i), [
                .. input.Cells.Where(cell => cell.Variant == v.Name && cell.Completed is not null).Select(cell => metric.Of(cell.Completed!)?.Value).OfType<double>().Where(double.IsFinite)]))
            .Where(row => row.Values.Count > 0)
            .ToList();
        return rows.Exists(row => row.Values.Count > 1) ? StripChart.Draw(rows, metric) : null;
    }

    private static IEnumerable<Chart> Grids(ReportInput input)
    {
        Estimate? Of(string variant) => input.Analysis.Variants.First(v => v.Name == variant).Metrics.GetValueOrDefault(input.Analysis.Primary.Name);
        return VariantGrid.Of(input.Plan.Suite).Where(grid => grid.Cells.Any(cell => Of(cell.Variant) is not null))
            .Select((grid, i) => HeatMap.Draw(FormattableString.Invariant($"grid-{i + 1}"), grid, Of, input.Analysis.Primary));
    }

    /// <summary>Learning rates, where one changes between the epochs of a trial; variants that follow the same schedule share a panel.</summary>
    private static Chart? Schedules(ReportInput input, IReadOnlyList<VariantSummary> variants)
    {
        if (!input.Cells.Any(cell => cell.Record?.Outcome.Epochs is { Count: > 1 } epochs && epochs.Any(epoch => epoch.LearningRate != epochs[0].LearningRate))) return null;
        var lines = variants.Select((v, i) => new ScheduleLine([v.Name], SeriesLook.Of(i), Points(input, v, CurveSeries.LearningRate)))
            .Where(line => line.Points.Count > 0)
            .GroupBy(line => line.Points.Select(p => (p.Epoch, p.Mean)).ToEquatableList())
            .Select(same => same.First() with { Names = [.. same.SelectMany(line => line.Names)] })
            .ToList();
        return SchedulePanels.Draw(lines);
    }

    private static Chart? Gap(ReportInput input, IReadOnlyList<VariantSummary> variants)
    {
        var lines = variants.Select((v, i) => new GapLine(v.Name, SeriesLook.Of(i), Points(input, v, CurveSeries.AccuracyGap)))
            .Where(line => line.Points.Count > 0)
            .ToList();
        return lines.Count == 0 ? null : GapChart.Draw(lines);
    }

    private static Chart? Drawn(ReportInput input, IReadOnlyList<VariantSummary> variants)
    {
        var panels = variants.Select((v, i) => (v.Name, Look: SeriesLook.Of(i), Model: DrawnModel.Of(input.Cells, v.Name)))
            .Where(drawn => drawn.Model is not null)
            .Select(drawn => new DrawnPanel(drawn.Name, drawn.Look, drawn.Model!))
            .ToList();
        var (points, classes) = (input.Plan.Data.Card.Points ?? [], input.Plan.Data.Card.ClassNames);
        if (panels.Count == 0 || panels.Exists(panel => panel.Model.Axes.Count != panels[0].Model.Axes.Count)) return null;
        return panels[0].Model.Axes.Count == 1 ? FunctionPanels.Draw(panels, points) : classes.Count == 2 ? BoundaryPanels.Draw(panels, points, classes) : null;
    }

    private static Chart? Confusion(ReportInput input)
    {
        if (Best(input.Analysis) is not { } best) return null;
        var matrices = input.Cells.Where(c => c.Variant == best.Name).Select(c => c.Completed?.Test?.Confusion).OfType<ConfusionMatrix>().ToList();
        var names = input.Plan.Data.Card.ClassNames;
        if (matrices.Count == 0 || matrices.Any(m => m.Classes != names.Count) || names.Count > ConfusionChart.LargestClasses) return null;
        var counts = Enumerable.Range(0, names.Count * names.Count).Select(i => matrices.Sum(m => m.Counts[i])).ToEquatableList();
        return ConfusionChart.Draw(best.Name, "test", new ConfusionMatrix(names.Count, counts), names, matrices.Count);
    }

    /// <summary>How well the best variant knows each class, and the baseline beside it; with two classes the matrix says it all.</summary>
    private static Chart? Classes(ReportInput input, IReadOnlyList<VariantSummary> variants)
    {
        var names = input.Plan.Data.Card.ClassNames;
        if (names.Count is < 3 or > ConfusionChart.LargestClasses || Best(input.Analysis) is not { } best) return null;
        var scores = ClassScores.Of(input.Plan.Suite, [.. input.Cells.Where(cell => cell.Variant == best.Name || cell.Variant == input.Plan.Suite.Baseline)]).Where(score => score.Class < names.Count).ToLookup(score => score.Variant);
        if (!scores[best.Name].Any()) return null;
        var reference = best.IsBaseline ? [] : scores[input.Plan.Suite.Baseline].ToDictionary(score => score.Class, score => score.F1.Mean);
        var bars = scores[best.Name].Select(score => new Bar(names[score.Class], score.F1.Mean, score.F1.Sd, reference.TryGetValue(score.Class, out var mean) ? mean : null)).ToList();
        var trials = Figure.Count(scores[best.Name].First().Trials, "trial", "trials");
        var key = $"Bar: {best.Name}, mean of {trials}; line: ± sd{(reference.Count > 0 ? $"; tick: {input.Plan.Suite.Baseline}" : "")}.";
        return BarChart.Draw("classes", $"F1 per class: {best.Name}", "F1 on the test part", key, bars, SeriesLook.Of(variants.ToList().FindIndex(v => v.Name == best.Name)), decimals: 3);
    }

    private static IReadOnlyList<CurvePoint> Points(ReportInput input, VariantSummary variant, CurveSeries series) =>
        LearningCurve.Of(input.Cells, variant.Name, series).Points;
}
