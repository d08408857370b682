using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using static ReproSuite.Analysis.Tests.WorkedExample;

namespace ReproSuite.Analysis.Tests;

public class ClaimTests
{
    private static readonly Suite Abcd = SampleSuite.Of(Folds, Seeds, "a", "a", "b", "c", "d");

    private static readonly Cell[] AbcdCells =
    [
        .. SampleSuite.Cells("a", Seeds, A), .. SampleSuite.Cells("b", Seeds, B), .. SampleSuite.Cells("c", Seeds, C), .. SampleSuite.Cells("d", Seeds, D),
    ];

    [Theory]
    [InlineData("b better than a", ClaimVerdict.Holds)]
    [InlineData("a worse than b", ClaimVerdict.Holds)]
    [InlineData("b worse than a", ClaimVerdict.Refuted)]
    [InlineData("b equivalent to a", ClaimVerdict.Refuted)]
    [InlineData("c equivalent to a", ClaimVerdict.Holds)]
    [InlineData("a equivalent to c", ClaimVerdict.Holds)]
    [InlineData("c better than a", ClaimVerdict.Refuted)]
    [InlineData("b better than d", ClaimVerdict.Holds)]
    [InlineData("d better than b", ClaimVerdict.Refuted)]
    [InlineData("d worse than c on val.accuracy", ClaimVerdict.Holds)]
    [InlineData("b better than a on test.loss", ClaimVerdict.Refuted)]
    [InlineData("b better than b", ClaimVerdict.Refuted)]
    [InlineData("b better than a on best.epoch", ClaimVerdict.Inconclusive)]
    public void A_comparison_holds_when_the_verdict_is_the_claimed_word(string claim, ClaimVerdict expected) =>
        Assert.Equal(expected, Check(claim).Verdict);

    [Theory]
    [InlineData("a test.accuracy = 0.8835 ± 0.01", ClaimVerdict.Holds)]
    [InlineData("a test.accuracy = 0.8835 ± 0.004", ClaimVerdict.Inconclusive)]
    [InlineData("a test.accuracy = 0.8981 ± 0.014", ClaimVerdict.Inconclusive)]
    [InlineData("a test.accuracy = 0.9 ± 0.01", ClaimVerdict.Refuted)]
    [InlineData("a test.accuracy at least 0.8769", ClaimVerdict.Holds)]
    [InlineData("a test.accuracy at least 0.877", ClaimVerdict.Inconclusive)]
    [InlineData("a test.accuracy at least 0.886", ClaimVerdict.Refuted)]
    [InlineData("a test.accuracy at most 0.886", ClaimVerdict.Holds)]
    [InlineData("a test.accuracy at most 0.8769", ClaimVerdict.Refuted)]
    public void A_value_holds_when_the_whole_interval_of_the_mean_lies_inside(string claim, ClaimVerdict expected) =>
        Assert.Equal(expected, Check(claim).Verdict);

    [Theory]
    [InlineData("b higher than a", ClaimVerdict.Holds)]
    [InlineData("a lower than b", ClaimVerdict.Holds)]
    [InlineData("a higher than b", ClaimVerdict.Refuted)]
    [InlineData("c higher than a", ClaimVerdict.Refuted)]
    [InlineData("b higher than a on test.loss", ClaimVerdict.Refuted)]
    public void Higher_and_lower_ask_for_the_figure_alone(string claim, ClaimVerdict expected) => Assert.Equal(expected, Check(claim).Verdict);

    [Theory]
    [InlineData("b overfits later than a", ClaimVerdict.Holds, "b − a on best.epoch: +3.3, 95 % interval [+1.1, +5.6]; higher: P(higher) = 0.988, p = 0.0241 (Holm)")]
    [InlineData("b overfits earlier than a", ClaimVerdict.Refuted, "b − a on best.epoch: +3.3, 95 % interval [+1.1, +5.6]; higher: P(higher) = 0.988, p = 0.0241 (Holm)")]
    [InlineData("a converges in fewer epochs than b", ClaimVerdict.Holds, "a − b on best.epoch: −3.3, 95 % interval [−5.6, −1.1]; lower: P(lower) = 0.988, p = 0.0241 (Holm)")]
    [InlineData("b better than a on best.epoch", ClaimVerdict.Inconclusive, "b − a on best.epoch: +3.3, 95 % interval [+1.1, +5.6]; inconclusive: best.epoch has no better direction")]
    public void Metrics_without_a_direction_are_compared_by_their_figures(string claim, ClaimVerdict verdict, string evidence)
    {
        var result = Epochs(claim, [4, 4, 5], [7, 8, 8]);
        Assert.Equal((verdict, evidence), (result.Verdict, result.Evidence));
    }

    [Fact]
    public void Figures_that_cannot_be_told_apart_say_what_it_would_take()
    {
        var result = Epochs("b overfits later than a", [4, 4, 5], [2, 9, 6]);
        Assert.Equal(ClaimVerdict.Inconclusive, result.Verdict);
        Assert.StartsWith("b − a on best.epoch: +1.3, 95 % interval [−12.5, +15.1]; inconclusive: finds differences from", result.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_one_trial_never_reached_decides_nothing()
    {
        var result = Epochs("a converges in fewer epochs than b to 0.7", [4, 4, 5], [7, 8, 8]);
        Assert.Equal((ClaimVerdict.Inconclusive, "a − b on epochs.to.0.7: none; inconclusive: epochs.to.0.7 is not there in every trial"), (result.Verdict, result.Evidence));
    }

    [Theory]
    [InlineData("a converges in fewer epochs than b to 0.7", ClaimVerdict.Holds)]
    [InlineData("b converges in fewer epochs than a to 0.7", ClaimVerdict.Refuted)]
    [InlineData("a equivalent to b on epochs.to.0.7", ClaimVerdict.Refuted)]
    public void Who_never_reaches_a_target_is_slower_than_who_always_does(string claim, ClaimVerdict verdict)
    {
        var result = Reaching(claim, [1, 2, 1], [null, null, 9]);
        Assert.Equal(verdict, result.Verdict);
        Assert.EndsWith("b has no epochs.to.0.7 in 2 of 3 trials, which count as one epoch more than they ran", result.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a lower than b on epochs.to.0.7")]
    [InlineData("a worse than b on epochs.to.0.7")]
    [InlineData("a equivalent to b on epochs.to.0.7")]
    public void A_least_figure_shows_nothing_but_being_slower(string claim) =>
        Assert.Equal(ClaimVerdict.Inconclusive, Reaching(claim, [10, 11, 10], [null, null, 1]).Verdict);

    [Fact]
    public void The_evidence_carries_the_figures_in_one_line()
    {
        Assert.Equal(
            "b − a on test.accuracy: +0.0054, 95 % interval [+0.0019, +0.0090]; better: P(better) = 0.973, p = 0.02609 (Holm)",
            Check("b better than a").Evidence);
        Assert.Equal(
            "a − b on test.accuracy: −0.0054, 95 % interval [−0.0090, −0.0019]; worse: P(worse) = 0.973, p = 0.02609 (Holm)",
            Check("a worse than b").Evidence);
        Assert.Equal(
            "mean 0.8814, 95 % interval [0.8770, 0.8858] of 15 trials; claimed [0.8735, 0.8935]",
            Check("a test.accuracy = 0.8835 ± 0.01").Evidence);
        Assert.Equal("mean 0.8814, 95 % interval [0.8770, 0.8858] of 15 trials; claimed at least 0.8500", Check("a test.accuracy at least 0.85").Evidence);
    }

    [Fact]
    public void Claims_outside_the_table_are_a_family_of_their_own_and_leave_the_table_alone()
    {
        var (without, with) = (SuiteAnalysis.Of(Abcd, AbcdCells), SuiteAnalysis.Of(Abcd.Claiming("c better than d", "d worse than c", "b better than c"), AbcdCells));
        Assert.Equal(without.Variants.Select(v => v.Comparison), with.Variants.Select(v => v.Comparison));
        Assert.EndsWith("p = 0.002149 (Holm)", with.Claims[1].Evidence, StringComparison.Ordinal);
        Assert.EndsWith("p = 0.001075 (Holm)", Check("c better than d").Evidence, StringComparison.Ordinal);
        Assert.EndsWith("p = 0.002149 (Holm)", with.Claims[0].Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b better than a")]
    [InlineData("b test.accuracy at least 0.1")]
    public void While_a_trial_is_missing_nothing_is_decided(string claim)
    {
        var result = SuiteAnalysis.Of(Abcd.Claiming(claim), [.. AbcdCells.Where(c => c is not { Variant: "b", Fold: 0, Seed: 0 })]).Claims.Single();
        Assert.Equal(ClaimVerdict.Inconclusive, result.Verdict);
        Assert.Contains("b: 1 of 15 trials missing", result.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dragons better than a", "no variant \"dragons\"")]
    [InlineData("b better than a on beauty", "no metric \"beauty\"")]
    [InlineData("b is nice", "not one of the known forms of a claim")]
    public void A_claim_that_speaks_of_nothing_known_is_inconclusive_and_says_so(string claim, string evidence) =>
        Assert.Equal((ClaimVerdict.Inconclusive, evidence), (Check(claim).Verdict, Check(claim).Evidence));

    [Theory]
    [InlineData("b better than a on test.loss", ClaimVerdict.Holds)]
    [InlineData("b equivalent to a on val.accuracy", ClaimVerdict.Holds)]
    public void The_region_of_equivalence_is_for_the_primary_quantity_only(string claim, ClaimVerdict expected)
    {
        var suite = SampleSuite.Of(3, 1, "a", "a", "b").Claiming(claim);
        var cells = Enumerable.Range(0, 3).SelectMany(f => new[]
        {
            new Cell("a", f, 0, SampleSuite.Completed(9000, loss: 0.500)), new Cell("b", f, 0, SampleSuite.Completed(9010, loss: 0.499)),
        });
        Assert.Equal(expected, SuiteAnalysis.Of(suite, [.. cells]).Claims.Single().Verdict);
    }

    [Fact]
    public void One_trial_gives_no_interval_and_so_no_verdict()
    {
        var suite = SampleSuite.Of(1, 1, "a", "a", "b").Claiming("a test.accuracy = 0.9 ± 0.1");
        var result = SuiteAnalysis.Of(suite, [.. SampleSuite.Cells("a", 1, [9000])]).Claims.Single();
        Assert.Equal((ClaimVerdict.Inconclusive, "mean 0.9000 of 1 trial, which gives no interval"), (result.Verdict, result.Evidence));
    }

    private static ClaimResult Epochs(string claim, int[] a, int[] b)
    {
        var suite = SampleSuite.Of(3, 1, "a", "a", "b").Claiming(claim);
        var cells = new[] { ("a", a), ("b", b) }.SelectMany(variant => variant.Item2.Select((epoch, fold) => new Cell(variant.Item1, fold, 0, Best(epoch))));
        return SuiteAnalysis.Of(suite, [.. cells]).Claims.Single();
    }

    /// <summary>Eleven epochs, of which one reaches 0.7; of null none does.</summary>
    private static ClaimResult Reaching(string claim, int?[] a, int?[] b)
    {
        var suite = SampleSuite.Of(3, 1, "a", "a", "b").Claiming(claim);
        var cells = new[] { ("a", a), ("b", b) }.SelectMany(variant => variant.Item2.Select((reached, fold) => new Cell(
            variant.Item1, fold, 0, SampleSuite.Trained([.. Enumerable.Range(1, 11).Select(epoch => Epoch(epoch, epoch == reached ? 7 : 5))]))));
        return SuiteAnalysis.Of(suite, [.. cells]).Claims.Single();

        static EpochRecord Epoch(int epoch, int correct) => SampleSuite.Epoch(epoch, 1) with { Validation = new PartScore(1, correct, 10) };
    }

    private static TrialRecord Best(int epoch)
    {
        var record = SampleSuite.Trained(SampleSuite.Epoch(1, 0.5));
        return record with { Outcome = record.Outcome with { BestEpoch = epoch } };
    }

    private static ClaimResult Check(string claim) => SuiteAnalysis.Of(Abcd.Claiming(claim), AbcdCells).Claims.Single();
}
