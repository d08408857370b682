using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Records;
using static ReproSuite.Analysis.Tests.WorkedExample;

namespace ReproSuite.Analysis.Tests.Diff;

public class SuiteDiffTests
{
    private static readonly Sample Base = new("base", A);

    [Fact]
    public void A_side_compared_with_itself_has_not_changed()
    {
        var side = SampleSides.Of(Base, new Sample("other", B).Batch(8)).Claiming(("other better than base", ClaimVerdict.Holds));
        var diff = SuiteDiff.Of(side, side);
        Assert.False(diff.IsChanged);
        Assert.All(diff.Variants, v => Assert.Equal((VariantState.Same, DiffMark.Equivalent, 0.0), (v.State, v.MarkOf(v.Primary), v.Primary.Paired!.Difference)));
        Assert.Equal((30, 0), (diff.Trials.Reused, diff.Trials.Retrained));
    }

    [Fact]
    public void Another_description_of_the_same_data_is_no_change()
    {
        var side = SampleSides.Of(Base);
        Assert.False(SuiteDiff.Of(side, side with { Data = side.Data with { Card = side.Data.Card with { Licence = "other" } } }).IsChanged);
    }

    [Theory]
    [InlineData("b", DiffMark.Better)]
    [InlineData("c", DiffMark.Equivalent)]
    [InlineData("d", DiffMark.Worse)]
    public void A_changed_variant_is_judged_against_itself_as_a_variant_is_against_a_baseline(string became, DiffMark mark)
    {
        var figures = new Dictionary<string, double[]> { ["b"] = B, ["c"] = C, ["d"] = D }[became];
        var diff = SuiteDiff.Of(SampleSides.Of(Base), SampleSides.Of((Base with { Correct = figures }).Batch(64)));
        var variant = Assert.Single(diff.Variants);
        Assert.Equal((VariantState.Changed, mark), (variant.State, variant.MarkOf(variant.Primary)));
        var expected = SuiteAnalysis.Of(
            SampleSuite.Of(Folds, Seeds, "base", "base", "head"), [.. SampleSuite.Cells("base", Seeds, A), .. SampleSuite.Cells("head", Seeds, figures)]).Variant("head").Comparison;
        Assert.Equal(expected, variant.Primary.Paired);
        Assert.Equal((0, 15, 0, 0), (diff.Trials.Reused, diff.Trials.Retrained, diff.Trials.Added, diff.Trials.Removed));
        Assert.Equal([new SpecChange([], "training.batch", "32", "64")], diff.Spec, ByText);
    }

    [Fact]
    public void P_is_adjusted_over_the_variants_that_changed_and_no_others()
    {
        Sample[] rest = [new Sample("c", C).Batch(1), new Sample("d", D).Batch(2)];
        double? P(params Sample[] head) => SuiteDiff.Of(SampleSides.Of([Base, .. rest]), SampleSides.Of(head)).Variants[0].Primary.Paired!.AdjustedP;
        var changed = new Sample("base", B).Batch(64);
        Assert.Equal(0.0130454, P([changed, .. rest]));
        Assert.Equal(0.0260908, P([changed, rest[0].Batch(9) with { Correct = A, Spec = changed.Spec.Replace("0.1", "0.2", StringComparison.Ordinal) }, rest[1]]));
    }

    [Fact]
    public void One_key_with_two_outcomes_is_an_alarm_that_says_where()
    {
        var before = SampleSides.Of(Base, new Sample("other", B).Batch(8));
        var outcome = SampleSuite.Completed(1).Outcome;
        var after = before.With("other/fold=1/seed=2", c => c with { Record = c.Record! with { Outcome = outcome }, Digest = OutcomeDigest.Of(outcome) });
        var diff = SuiteDiff.Of(before, after);
        var bits = Assert.Single(diff.DifferentBits);
        Assert.Equal(("other/fold=1/seed=2", "test.confusion.counts[0]"), (bits.Trial, bits.Difference.Place));
        Assert.True(diff.IsChanged);
        Assert.Equal([DiffMark.Equivalent, DiffMark.DifferentBits], diff.Variants.Select(v => v.MarkOf(v.Primary)));
    }

    [Theory]
    [InlineData("other", 0)]
    [InlineData("exact", 1)]
    public void Two_outcomes_are_no_alarm_where_nobody_promised_one(string engine, int alarms)
    {
        var facts = new EngineFacts("cpu", ["Library 1.0"], EnginePromise.SameBitsHere);
        DiffSide On(DiffSide side) => side with { Engine = new EngineId(engine, 1), Cells = [.. side.Cells.Select(c => c with { Record = c.Record! with { Engine = new EngineId(engine, 1), Facts = facts } })] };
        var before = On(SampleSides.Of(Base));
        var outcome = SampleSuite.Completed(1).Outcome;
        var after = before.With("base/fold=1/seed=2", c => c with { Record = c.Record! with { Outcome = outcome }, Digest = OutcomeDigest.Of(outcome) });
        Assert.Equal(alarms, SuiteDiff.Of(before, after).DifferentBits.Count);
    }

    [Fact]
    public void A_trial_that_could_not_be_carried_out_is_lost_and_no_alarm()
    {
        var before = SampleSides.Of(Base);
        var failed = SampleSuite.Failed().Outcome;
        var after = before.With("base/fold=0/seed=0", c => c with { Record = c.Record! with { Outcome = failed }, Digest = OutcomeDigest.Of(failed) });
        var diff = SuiteDiff.Of(before, after);
        Assert.Empty(diff.DifferentBits);
        Assert.Equal([new LostTrial("base/fold=0/seed=0", TrialStatus.Completed, TrialStatus.Failed, "out of memory")], diff.Trials.Lost);
    }

    [Theory]
    [InlineData("engine", "records of different engines are never paired (exact, torch)")]
    [InlineData("size", "sizes of a suite are never paired (sample, sample@quick)")]
    [InlineData("data", "the data are not the same")]
    [InlineData("folds", "the folds do not have the same rows")]
    public void What_is_not_identical_is_not_paired(string what, string obstacle)
    {
        var before = SampleSides.Of(Base);
        var after = what switch
        {
            "engine" => SampleSides.Of(Base.Batch(64)) with { Engine = new EngineId("torch", 1) },
            "size" => SampleSides.Of(Base.Batch(64)) with { Name = "sample@quick" },
            "data" => SampleSides.Of(SampleSides.Data(content: "other"), Base),
            _ => SampleSides.Of(SampleSides.Data(rows: "other"), Base),
        };
        var diff = SuiteDiff.Of(before, after);
        Assert.Equal(obstacle, diff.Obstacle);
        Assert.All(diff.Variants, v => Assert.Null(v.Primary.Paired));
        Assert.Equal(DiffMark.NotComparable, diff.Variants[0].MarkOf(diff.Variants[0].Primary));
    }

    [Fact]
    public void Another_version_of_the_same_arithmetic_is_paired()
    {
        var after = SampleSides.Of((Base with { Correct = D }).Batch(64)) with { Engine = new EngineId("exact", 2) };
        Assert.Null(SuiteDiff.Of(SampleSides.Of(Base), after).Obstacle);
    }

    [Fact]
    public void Seeds_that_only_one_side_has_are_left_out()
    {
        var fewer = Base with { Correct = [.. A.Where((_, i) => i % Seeds < 2)] };
        var diff = SuiteDiff.Of(SampleSides.Of(fewer), SampleSides.Of((Base with { Correct = B }).Batch(64)));
        Assert.Equal(10, diff.Variants[0].Primary.Paired!.Cells);
        Assert.Contains(diff.Spec, c => c is { Path: "seeds", Before: "0, 1", After: "0, 1, 2" });
        Assert.Equal((10, 5), (diff.Trials.Retrained, diff.Trials.Added));
    }

    [Fact]
    public void A_hole_leaves_the_verdict_open_and_names_the_side()
    {
        var after = SampleSides.Of((Base with { Correct = B }).Batch(64)).With("base/fold=0/seed=0", c => c with { Record = null, Digest = null });
        var paired = SuiteDiff.Of(SampleSides.Of(Base), after).Variants[0].Primary.Paired!;
        Assert.Equal((Verdict.Inconclusive, "head: 1 of 15 trials missing"), (paired.Verdict, paired.Reason));
    }

    [Fact]
    public void Variants_come_go_and_change_their_names()
    {
        var before = SampleSides.Of(Base, new Sample("old", B).Batch(8), new Sample("gone", C).Batch(9));
        var after = SampleSides.Of(Base, new Sample("new", B).Batch(8), new Sample("fresh", D).Batch(7));
        var diff = SuiteDiff.Of(before, after);
        Assert.Equal(
            [("base", null, VariantState.Same), ("new", "old", VariantState.Same), ("fresh", null, VariantState.Added), ("gone", null, VariantState.Removed)],
            diff.Variants.Select(v => (v.Name, v.Former, v.State)));
        Assert.Equal((30, 0, 15, 15), (diff.Trials.Reused, diff.Trials.Retrained, diff.Trials.Added, diff.Trials.Removed));
        Assert.Equal(("old", "new", false), (diff.WinnerBefore, diff.WinnerAfter, diff.IsWinnerFlipped));
    }

    [Fact]
    public void Winner_ranks_and_verdicts_flip()
    {
        var before = SampleSides.Of(Base, new Sample("other", B).Batch(8));
        var after = SampleSides.Of(Base, new Sample("other", D).Batch(4));
        var diff = SuiteDiff.Of(before, after);
        Assert.Equal(("other", "base", true), (diff.WinnerBefore, diff.WinnerAfter, diff.IsWinnerFlipped));
        Assert.Equal([new RankMove("base", 2, 1), new RankMove("other", 1, 2)], diff.Ranks);
        Assert.True(diff.Variants[1] is { IsVerdictFlipped: true, VerdictBefore: Verdict.Better, VerdictAfter: Verdict.Worse });
    }

    [Fact]
    public void Claims_are_matched_by_their_words()
    {
        var before = SampleSides.Of(Base).Claiming(("kept", ClaimVerdict.Holds), ("broken", ClaimVerdict.Holds), ("healed", ClaimVerdict.Refuted), ("dropped", ClaimVerdict.Holds));
        var after = SampleSides.Of(Base).Claiming(("new", ClaimVerdict.Refuted), ("broken", ClaimVerdict.Inconclusive), ("healed", ClaimVerdict.Holds), ("kept", ClaimVerdict.Holds));
        var claims = SuiteDiff.Of(before, after).Claims;
        Assert.Equal(["broken", "healed"], claims.Where(c => c.IsFlipped).Select(c => c.Says));
        Assert.Equal(["broken"], claims.Where(c => c.IsBroken).Select(c => c.Says));
        Assert.Equal(new ClaimChange("dropped", ClaimVerdict.Holds, null, "evidence of dropped"), claims.Single(c => c.After is null));
        Assert.Equal(["new"], claims.Where(c => c.Before is null).Select(c => c.Says));
    }

    [Fact]
    public void Texts_and_measures_are_values_of_the_suite()
    {
        var side = SampleSides.Of(Base);
        var after = side with { Title = "Other", Rope = 0.01, Primary = Metric.Find("val.accuracy")! };
        Assert.Equal(
            [new SpecChange([], "title", "Sample", "Other"), new SpecChange([], "metrics.primary", "test.accuracy", "val.accuracy"), new SpecChange([], "metrics.rope", "0.002", "0.01")],
            SuiteDiff.Of(side, after).Spec, ByText);
    }

    [Fact]
    public void A_change_of_some_variants_names_them()
    {
        var (other, third) = (new Sample("other", B).Batch(8), new Sample("third", C).Batch(9));
        var diff = SuiteDiff.Of(SampleSides.Of(Base, other, third), SampleSides.Of(Base, other.Batch(8) with { Spec = other.Spec.Replace("0.1", "0.5", StringComparison.Ordinal) }, third));
        Assert.Equal([new SpecChange(["other"], "training.optimizer.sgd.learning-rate", "0.1", "0.5")], diff.Spec, ByText);
    }

    [Fact]
    public void Further_metrics_can_be_asked_for()
    {
        var metric = Metric.Find("gap.loss")!;
        var side = SampleSides.Of(Base);
        Assert.Null(SuiteDiff.Of(side, side).Variants[0].Find(metric));
        Assert.NotNull(SuiteDiff.Of(side, side, [new JudgedMetric(metric)]).Variants[0].Find(metric));
    }

    private static readonly IEqualityComparer<SpecChange> ByText = EqualityComparer<SpecChange>.Create((a, b) =>
        a!.Variants.SequenceEqual(b!.Variants) && (a.Path, a.Before, a.After) == (b.Path, b.Before, b.After));
}
