using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>Everything the records of a suite say: a pure function of suite and records, the same on every machine.</summary>
/// <param name="Suite">The suite that was analysed.</param>
/// <param name="Primary">The metric that verdicts are about.</param>
/// <param name="Design">Folds, seeds and what they can carry.</param>
/// <param name="Variants">In the suite's order.</param>
/// <param name="Claims">In the suite's order.</param>
/// <param name="Sampling">How far the baseline's primary figure depends on which examples happen to be in the test part; null where that is not a share of test examples.</param>
/// <param name="Mistakes">Which test examples are taken for another class; null unless the suite keeps that.</param>
public sealed record SuiteAnalysis(
    Suite Suite, Metric Primary, Design Design, IReadOnlyList<VariantSummary> Variants, IReadOnlyList<ClaimResult> Claims, TestSampling? Sampling, Mistakes? Mistakes = null)
{
    /// <summary>By how many standard errors the best of these variants is expected to lie above the truth on the primary metric if all are equally good.</summary>
    public double SelectionOptimism => Rounding.SixDigits(Selection.Optimism(Variants.Count(v => v.Metrics.ContainsKey(Primary.Name))));

    /// <summary>Analyses the cells of a valid suite. A cell that is not given is missing; the order of cells and of variants changes no figure.</summary>
    /// <exception cref="ArgumentException">A cell given twice, or one that the suite does not plan.</exception>
    public static SuiteAnalysis Of(Suite suite, IReadOnlyList<Cell> cells)
    {
        var primary = Metric.Find(suite.Measures.Primary) ?? throw new ArgumentException($"Unknown metric {suite.Measures.Primary}.", nameof(suite));
        var design = Design.Of(suite);
        var grids = VariantCells.Of(suite, cells);
        var comparisons = Comparisons.Of(suite, grids, primary);
        return new SuiteAnalysis(
            suite,
            primary,
            design,
            [.. suite.Variants.Select(v => Summarize(
                grids[v.Name],
                suite,
                design,
                v.Name == suite.Baseline ? null : comparisons[new Pair(v.Name, suite.Baseline, primary)],
                v.Name == suite.Baseline ? null : ComparisonDetails.Of(Contrast.Of(grids[v.Name], grids[suite.Baseline], primary, suite)),
                v.Name == suite.Baseline ? null : Disagreement.Of(grids[v.Name], grids[suite.Baseline])))],
            [.. suite.Claims.Select(claim => ClaimCheck.Of(claim, suite, grids, comparisons))],
            TestSampling.Of(grids[suite.Baseline], primary),
            Mistakes.Of(cells));
    }

    private static VariantSummary Summarize(VariantCells cells, Suite suite, Design design, BaselineComparison? comparison, ComparisonDetails? details, Disagreement? disagreement) => new(
        cells.Name,
        comparison is null,
        cells.Cells.Count,
        cells.Ended(TrialStatus.Completed),
        cells.Ended(TrialStatus.Diverged),
        cells.Ended(TrialStatus.Failed),
        cells.Missing,
        Estimates.Of(cells, suite, design),
        comparison,
        details,
        cells.Cells.Select(c => c.Completed?.Parameters).OfType<long>().Distinct().ToArray() is [var parameters] ? parameters : null,
        disagreement);
}
