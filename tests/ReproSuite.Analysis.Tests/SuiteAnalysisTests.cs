using System.Text.Json;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using static ReproSuite.Analysis.Tests.WorkedExample;

namespace ReproSuite.Analysis.Tests;

public class SuiteAnalysisTests
{
    private static readonly Suite Abcd = SampleSuite.Of(Folds, Seeds, "a", "a", "b", "c", "d");

    private static readonly Cell[] AbcdCells =
    [
        .. SampleSuite.Cells("a", Seeds, A), .. SampleSuite.Cells("b", Seeds, B), .. SampleSuite.Cells("c", Seeds, C), .. SampleSuite.Cells("d", Seeds, D),
    ];

    [Theory]
    [InlineData(0.002, Verdict.Better, Verdict.Equivalent, Verdict.Worse)]
    [InlineData(0.005, Verdict.Inconclusive, Verdict.Equivalent, Verdict.Worse)]
    public void The_verdicts_are_those_of_the_worked_example(double rope, Verdict b, Verdict c, Verdict d)
    {
        var analysis = SuiteAnalysis.Of(Abcd with { Measures = new Measures(Rope: rope) }, AbcdCells);
        Assert.Equal([null, b, c, d], analysis.Variants.Select(v => v.Comparison?.Verdict));
    }

    [Fact]
    public void The_comparison_carries_the_figures_of_the_worked_example_as_shares()
    {
        var comparison = SuiteAnalysis.Of(Abcd, AbcdCells).Variant("b").Comparison;
        var expected = new BaselineComparison(
            "test.accuracy", 0.00542, 0.00188818, 0.00895182, 0.0130454, 0.0260908, 15, 15, 0, 0,
            0.0021523, 0.0252181, 0.97263, Verdict.Better, "P(better) = 0.973, p = 0.02609 (Holm)", 0.00472879);
        Assert.Equal(expected, comparison);
    }

    [Fact]
    public void A_suite_agrees_with_SciPy_and_a_difference_that_only_the_unadjusted_p_supports_is_inconclusive()
    {
        const int million = 1_000_000;
        var vectors = ScipyVectors.Read();
        var suite = SampleSuite.Of(vectors.Folds, vectors.Seeds, "base", [.. vectors.Variants.Keys]) with { Measures = new Measures(Rope: vectors.Rope) };
        var cells = vectors.Variants.SelectMany(v => SampleSuite.Cells(v.Key, vectors.Seeds, v.Value.Select(x => Math.Round(x * million)), million));
        var analysis = SuiteAnalysis.Of(suite, [.. cells]);
        foreach (var (name, expected) in vectors.OverFolds)
        {
            var c = analysis.Variant(name).Comparison!;
            Assert.Equal((Rounding.SixDigits(expected.Low), Rounding.SixDigits(expected.High)), (c.Low, c.High));
            Assert.Equal((Rounding.SixDigits(expected.P), Rounding.SixDigits(vectors.Holm[name])), (c.P, c.AdjustedP));
            Assert.Equal(Rounding.SixDigits(expected.Inside), c.ProbabilityEquivalent);
        }
        Assert.Equal(Verdict.Better, analysis.Variant("up").Comparison!.Verdict);
        var down = analysis.Variant("down").Comparison!;
        Assert.True(down is { ProbabilityWorse: > 0.95, P: < 0.05, AdjustedP: > 0.05, Verdict: Verdict.Inconclusive });
    }

    [Fact]
    public void Wins_ties_and_losses_are_counted_per_cell()
    {
        var analysis = SuiteAnalysis.Of(Abcd, AbcdCells);
        Assert.Equal((8, 0, 7), Score(analysis.Variant("c").Comparison!));
        Assert.Equal((0, 1, 14), Score(analysis.Variant("d").Comparison!));
    }

    [Fact]
    public void An_inconclusive_verdict_says_what_it_would_take()
    {
        var suite = SampleSuite.Of(Folds, Seeds, "a", "a", "b") with { Measures = new Measures(Rope: 0.003) };
        Assert.Equal("finds differences from ±0.0047 on; ±0.0030 would take about 9 folds; more seeds alone would not do", Reason(suite));
        Assert.Equal(
            "finds differences from ±0.0047 on; this one lies too near the bounds of ±0.0050", Reason(suite with { Measures = new Measures(Rope: 0.005) }));

        static string Reason(Suite suite) =>
            SuiteAnalysis.Of(suite, [.. SampleSuite.Cells("a", Seeds, A), .. SampleSuite.Cells("b", Seeds, B.Select(b => b - 10))]).Variant("b").Comparison!.Reason;
    }

    [Fact]
    public void More_seeds_are_proposed_where_they_would_do()
    {
        var suite = SampleSuite.Of(Folds, Seeds, "a", "a", "d") with { Measures = new Measures(Rope: 0.0025) };
        var comparison = SuiteAnalysis.Of(suite, [.. SampleSuite.Cells("a", Seeds, A), .. SampleSuite.Cells("d", Seeds, D.Select(d => d + 63))]).Variant("d").Comparison!;
        Assert.Equal((Verdict.Inconclusive, -0.00108), (comparison.Verdict, comparison.Difference));
        Assert.Equal("finds differences from ±0.0029 on; ±0.0025 would take about 6 folds, or about 22 seeds per fold", comparison.Reason);
    }

    [Fact]
    public void The_order_of_cells_changes_nothing()
    {
        var random = new Random(3);
        var expected = Text(SuiteAnalysis.Of(Abcd, AbcdCells));
        for (var i = 0; i < 20; i++)
        {
            var shuffled = AbcdCells.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Text(SuiteAnalysis.Of(Abcd, shuffled)));
        }
    }

    [Fact]
    public void The_order_of_seeds_changes_nothing()
    {
        var turned = Abcd with { Seeds = [2, 0, 1] };
        Assert.Equal(Text(SuiteAnalysis.Of(Abcd, AbcdCells)), Text(SuiteAnalysis.Of(turned, AbcdCells)));
        var one = SampleSuite.Of(1, 3, "a", "a", "b");
        Cell[] cells = [.. SampleSuite.Cells("a", 3, [1000, 1007, 1100]), .. SampleSuite.Cells("b", 3, [2003, 2011, 2222])];
        var other = SuiteAnalysis.Of(one with { Seeds = [2, 1, 0] }, cells);
        Assert.Equal(Text(SuiteAnalysis.Of(one, cells)), Text(other));
    }

    [Fact]
    public void A_metric_that_a_completed_trial_lacks_withholds_the_verdict()
    {
        var suite = Abcd with { Measures = new Measures("val.accuracy", 0.002) };
        var cells = AbcdCells.Select(c => c is { Variant: "b", Fold: 2, Seed: 1 } ? c with { Record = WithoutValidation(c.Record!) } : c);
        var b = SuiteAnalysis.Of(suite, [.. cells]).Variant("b");
        Assert.Equal((15, 14, null), (b.Completed, b.Comparison!.Cells, b.Comparison.P));
        Assert.Equal((Verdict.Inconclusive, "val.accuracy is not there in every trial"), (b.Comparison.Verdict, b.Comparison.Reason));
    }

    [Fact]
    public void The_order_of_variants_changes_only_the_order_of_presentation()
    {
        var expected = SuiteAnalysis.Of(Abcd, AbcdCells);
        var reversed = SuiteAnalysis.Of(Abcd with { Variants = Abcd.Variants.Reverse().ToEquatableList() }, AbcdCells);
        Assert.Equal(["d", "c", "b", "a"], reversed.Variants.Select(v => v.Name));
        Assert.All(expected.Variants, v => Assert.Equal(JsonSerializer.Serialize(v), JsonSerializer.Serialize(reversed.Variant(v.Name))));
    }

    [Fact]
    public void Swapping_variant_and_baseline_negates_the_difference_and_mirrors_the_rest()
    {
        foreach (var (name, values) in new[] { ("b", B), ("c", C), ("d", D) })
        {
            Cell[] cells = [.. SampleSuite.Cells("a", Seeds, A), .. SampleSuite.Cells(name, Seeds, values)];
            var one = SuiteAnalysis.Of(SampleSuite.Of(Folds, Seeds, "a", "a", name), cells).Variant(name).Comparison!;
            var other = SuiteAnalysis.Of(SampleSuite.Of(Folds, Seeds, name, "a", name), cells).Variant("a").Comparison!;
            var mirrored = one with
            {
                Difference = -one.Difference, Low = -one.High, High = -one.Low, Wins = one.Losses, Losses = one.Wins,
                ProbabilityBetter = one.ProbabilityWorse, ProbabilityWorse = one.ProbabilityBetter,
                Verdict = one.Verdict switch { Verdict.Better => Verdict.Worse, Verdict.Worse => Verdict.Better, var v => v },
                Reason = other.Reason,
            };
            Assert.Equal(mirrored, other);
        }
    }

    [Fact]
    public void Less_is_better_where_the_metric_says_so()
    {
        var suite = SampleSuite.Of(3, 1, "high", "high", "low") with { Measures = new Measures("test.loss", 0.01) };
        var cells = Enumerable.Range(0, 3).SelectMany(f => new[]
        {
            new Cell("high", f, 0, SampleSuite.Completed(9000, loss: 0.5 + 0.01 * f)),
            new Cell("low", f, 0, SampleSuite.Completed(9000, loss: 0.3 + 0.011 * f)),
        });
        var comparison = SuiteAnalysis.Of(suite, [.. cells]).Variant("low").Comparison!;
        Assert.Equal(-0.199, comparison.Difference);
        Assert.Equal((Verdict.Better, 3, 0), (comparison.Verdict, comparison.Wins, comparison.Losses));
        Assert.True(comparison.ProbabilityBetter > 0.99);
    }

    [Fact]
    public void A_metric_without_direction_is_never_better()
    {
        var suite = SampleSuite.Of(3, 1, "a", "a", "b") with { Measures = new Measures("best.epoch", 0.5) };
        var cells = Enumerable.Range(0, 3).SelectMany(f => new[] { new Cell("a", f, 0, Best(2)), new Cell("b", f, 0, Best(9)) });
        var comparison = SuiteAnalysis.Of(suite, [.. cells]).Variant("b").Comparison!;
        Assert.Equal((Verdict.Inconclusive, "best.epoch has no better direction"), (comparison.Verdict, comparison.Reason));
    }

    [Fact]
    public void Ties_are_exact_on_counts_and_equal_differences_are_no_certainty()
    {
        var suite = SampleSuite.Of(3, 3, "a", "a", "same", "more");
        double[] values = [17, 23, 29, 31, 37, 41, 43, 47, 53];
        Cell[] cells =
        [
            .. SampleSuite.Cells("a", 3, values, 60), .. SampleSuite.Cells("same", 3, values, 60), .. SampleSuite.Cells("more", 3, values.Select(v => v + 1), 60),
        ];
        var analysis = SuiteAnalysis.Of(suite, cells);
        var (same, more) = (analysis.Variant("same").Comparison!, analysis.Variant("more").Comparison!);
        Assert.Equal((0, 9, 0), Score(same));
        // No difference has the spread of one sample of 60, and three folds: 4.303 · √(1/3 + 1/2) / 60.
        Assert.Equal((Verdict.Inconclusive, -0.0654628, 0.0654628), (same.Verdict, same.Low, same.High));
        Assert.Equal((9, 0, 0), Score(more));
        Assert.Equal((Verdict.Inconclusive, -0.0487961, 0.0821294), (more.Verdict, more.Low, more.High));
    }

    [Fact]
    public void While_a_cell_is_missing_there_is_no_verdict_but_what_is_there_is_shown()
    {
        var analysis = SuiteAnalysis.Of(Abcd, [.. AbcdCells.Where(c => c is not { Variant: "b", Fold: 4, Seed: 2 })]);
        var b = analysis.Variant("b");
        Assert.Equal((15, 14, 1), (b.Planned, b.Completed, b.Missing));
        Assert.Equal((Verdict.Inconclusive, "b: 1 of 15 trials missing"), (b.Comparison!.Verdict, b.Comparison.Reason));
        Assert.Equal((14, null, null, null), (b.Comparison.Cells, b.Comparison.Low, b.Comparison.P, b.Comparison.ProbabilityBetter));
        Assert.Equal(0.00525714, b.Comparison.Difference);
        Assert.Equal(Verdict.Worse, analysis.Variant("d").Comparison!.Verdict);
        Assert.Equal(0.00209972, analysis.Variant("d").Comparison!.AdjustedP);
    }

    [Fact]
    public void A_gap_in_the_baseline_withholds_every_verdict()
    {
        var analysis = SuiteAnalysis.Of(Abcd, [.. AbcdCells.Where(c => c is not { Variant: "a", Fold: 0, Seed: 0 })]);
        Assert.All(analysis.Variants.Skip(1), v => Assert.Equal((Verdict.Inconclusive, "a: 1 of 15 trials missing"), (v.Comparison!.Verdict, v.Comparison.Reason)));
    }

    [Fact]
    public void Diverged_and_failed_trials_are_counted_and_withhold_the_verdict()
    {
        var cells = AbcdCells.Select(c => c.Variant switch
        {
            "b" => c with { Record = SampleSuite.Diverged() },
            "d" when c.Fold == 0 => c with { Record = c.Seed == 0 ? SampleSuite.Diverged() : SampleSuite.Failed() },
            _ => c,
        });
        var analysis = SuiteAnalysis.Of(Abcd, [.. cells]);
        var (b, d) = (analysis.Variant("b"), analysis.Variant("d"));
        Assert.Equal((0, 15, 0, 0), (b.Completed, b.Diverged, b.Failed, b.Missing));
        Assert.Equal((Verdict.Inconclusive, "b: 15 of 15 trials diverged"), (b.Comparison!.Verdict, b.Comparison.Reason));
        Assert.Null(b.Comparison.Difference);
        Assert.Empty(b.Metrics);
        Assert.Equal((12, 1, 2), (d.Completed, d.Diverged, d.Failed));
        Assert.Equal("d: 1 of 15 trials diverged, 2 of 15 trials failed", d.Comparison!.Reason);
    }

    [Fact]
    public void Two_seeds_on_one_fold_carry_no_verdict()
    {
        var suite = SampleSuite.Of(1, 2, "a", "a", "b");
        var comparison = SuiteAnalysis.Of(suite, [.. SampleSuite.Cells("a", 2, [10, 11]), .. SampleSuite.Cells("b", 2, [5000, 5001])]).Variant("b").Comparison!;
        Assert.Equal((Verdict.Inconclusive, 0.499, null), (comparison.Verdict, comparison.Difference, comparison.P));
        Assert.Contains("Too few for verdicts", comparison.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_on_one_split_are_tested_by_the_plain_paired_t()
    {
        var suite = SampleSuite.Of(1, 5, "a", "a", "b");
        var comparison = SuiteAnalysis.Of(
            suite, [.. SampleSuite.Cells("a", 5, [8800, 8800, 8800, 8800, 8800]), .. SampleSuite.Cells("b", 5, [8810, 8760, 8860, 8800, 8830])]).Variant("b").Comparison!;
        Assert.Equal((0.0012, -0.00339583, 0.00579583), (comparison.Difference, comparison.Low, comparison.High));
        Assert.Equal("finds differences from ±0.0062 on; ±0.0020 would take about 29 seeds", comparison.Reason);
    }

    [Fact]
    public void The_summary_has_every_metric_in_order_and_the_parameters()
    {
        var summary = SuiteAnalysis.Of(Abcd, AbcdCells).Variant("a");
        Assert.Equal(
            ["test.accuracy", "val.accuracy", "train.accuracy", "test.loss", "val.loss", "train.loss", "test.macro-f1", "val.macro-f1", "gap.accuracy"],
            summary.Metrics.Keys);
        Assert.Equal((0.8814, 0.00366665), (summary.Metrics["test.accuracy"].Mean, summary.Metrics["test.accuracy"].Sd));
        Assert.Equal(42, summary.Parameters);
        Assert.True(summary.IsBaseline);
    }

    [Fact]
    public void The_best_of_several_is_flattered_by_luck() => Assert.Equal(1.02938, SuiteAnalysis.Of(Abcd, AbcdCells).SelectionOptimism);

    [Fact]
    public void A_cell_that_is_not_planned_or_given_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SuiteAnalysis.Of(Abcd, [.. AbcdCells, new Cell("a", 5, 0, null)]));
        Assert.Throws<ArgumentException>(() => SuiteAnalysis.Of(Abcd, [.. AbcdCells, AbcdCells[0]]));
    }

    private static TrialRecord WithoutValidation(TrialRecord record) => record with { Outcome = record.Outcome with { Validation = null } };

    private static TrialRecord Best(int epoch)
    {
        var record = SampleSuite.Trained(SampleSuite.Epoch(1, 0.5));
        return record with { Outcome = record.Outcome with { BestEpoch = epoch } };
    }

    private static (int, int, int) Score(BaselineComparison c) => (c.Wins, c.Ties, c.Losses);

    private static string Text(SuiteAnalysis analysis) => JsonSerializer.Serialize(new { analysis.Variants, analysis.Claims });
}
