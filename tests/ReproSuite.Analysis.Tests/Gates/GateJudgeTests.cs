using ReproSuite.Analysis.Diff;
using ReproSuite.Analysis.Gates;
using ReproSuite.Analysis.Tests.Diff;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using static ReproSuite.Analysis.Tests.WorkedExample;

namespace ReproSuite.Analysis.Tests.Gates;

public class GateJudgeTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static readonly Sample Base = new("base", A);

    /// <summary>Head 0.0074 below the base on the mean of 0.8815.</summary>
    private static readonly DiffSide Worse = SampleSides.Of((Base with { Correct = D }).Batch(64));

    [Fact]
    public void Without_rules_no_variant_may_become_worse_on_the_primary_metric()
    {
        var check = Assert.Single(Judge(Worse).Checks);
        Assert.Equal(("sample", "base", "test.accuracy", GateOutcome.Failed), (check.Suite, check.Subject, check.Metric, check.Outcome));
        Assert.StartsWith("−0.0074 [−0.0095, −0.0052]: worse; P(worse) = 0.999", check.Message, StringComparison.Ordinal);
        Assert.Equal(GateOutcome.Passed, Only(SampleSides.Of((Base with { Correct = B }).Batch(64))).Outcome);
        Assert.Equal(GateOutcome.Passed, Only(SampleSides.Of((Base with { Correct = C }).Batch(64))).Outcome);
        Assert.Equal("same trials", Only(SampleSides.Of(Base)).Message);
    }

    [Theory]
    [InlineData(0.007, 0, GateOutcome.Failed)]
    [InlineData(0.008, 0, GateOutcome.Passed)]
    [InlineData(0, 0.008, GateOutcome.Failed)]
    [InlineData(0, 0.009, GateOutcome.Passed)]
    public void A_change_below_the_minimum_is_no_regression(double change, double relative, GateOutcome outcome) =>
        Assert.Equal(outcome, Only(Worse, new GateRule("test.accuracy", MinimumChange: change, MinimumRelativeChange: relative)).Outcome);

    [Theory]
    [InlineData(0.002, GateOutcome.Failed)]
    [InlineData(0.005, GateOutcome.Failed)]
    [InlineData(0.0074, GateOutcome.Inconclusive)]
    [InlineData(0.02, GateOutcome.Passed)]
    public void A_rule_has_a_region_of_its_own(double rope, GateOutcome outcome) => Assert.Equal(outcome, Only(Worse, new GateRule("test.accuracy", Rope: rope)).Outcome);

    [Fact]
    public void What_is_probably_not_worse_passes_though_it_is_not_shown_to_be_equivalent()
    {
        var slightly = SampleSides.Of((Base with { Correct = [.. B.Select((b, i) => b - 20 + i % 3)] }).Batch(64));
        var check = Only(slightly);
        Assert.Equal(GateOutcome.Passed, check.Outcome);
        Assert.Contains(": P(worse) ", check.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.86, GateOutcome.Passed)]
    [InlineData(0.8745, GateOutcome.Inconclusive)]
    [InlineData(0.9, GateOutcome.Failed)]
    public void A_floor_holds_for_unchanged_suites_too(double floor, GateOutcome outcome)
    {
        var side = SampleSides.Of(Base with { Correct = D });
        var reports = new ReportsDiff("a", "b", [new SuiteEntry("sample", EntryState.Unchanged, SuiteDiff.Of(side, side))]);
        Assert.Equal(outcome, Assert.Single(GateJudge.Of(reports, Rules(new GateRule("test.accuracy", Floor: floor)), Today).Checks).Outcome);
    }

    [Theory]
    [InlineData("lower", GateOutcome.Failed)]
    [InlineData("higher", GateOutcome.Passed)]
    [InlineData(null, GateOutcome.Inconclusive)]
    public void A_metric_without_a_direction_gets_one_from_its_rule(string? direction, GateOutcome outcome)
    {
        DiffSide Best(int epoch, int batch)
        {
            var side = SampleSides.Of(Base.Batch(batch));
            return side with { Cells = [.. side.Cells.Select(c => c with { Record = c.Record! with { Outcome = c.Record.Outcome with { BestEpoch = epoch } } })] };
        }
        var checks = GateJudge.Of(
            Reports(Best(9, batch: 64), Best(3, batch: 32), new GateRule("best.epoch", Direction: direction)), Rules(new GateRule("best.epoch", Direction: direction)), Today).Checks;
        Assert.Equal(outcome, checks.Single(c => c.Metric == "best.epoch").Outcome);
    }

    [Fact]
    public void Rules_speak_of_the_suites_and_variants_that_they_name()
    {
        var minimum = new GateRule("test.accuracy", MinimumChange: 1);
        Assert.Equal(GateOutcome.Passed, Only(Worse, minimum with { Suites = ["sample"], Variants = ["base"] }).Outcome);
        foreach (var other in new[] { minimum with { Suites = ["other"] }, minimum with { Variants = ["other"] } })
        {
            var result = Judge(Worse, other);
            Assert.Equal(GateOutcome.Failed, Assert.Single(result.Checks).Outcome);
            Assert.StartsWith("the rule for test.accuracy concerns nothing here", Assert.Single(result.Notes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_acknowledged_regression_is_let_pass_until_its_day_is_over()
    {
        var entry = new Acknowledgement("sample", "on purpose", "2026-11-28", "base");
        GateResult Acknowledged(Acknowledgement a) => GateJudge.Of(Reports(Worse), new Gate(Acknowledged: [a]), Today);
        var check = Assert.Single(Acknowledged(entry).Checks);
        Assert.Equal(GateOutcome.Acknowledged, check.Outcome);
        Assert.EndsWith("(acknowledged until 2026-11-28: on purpose)", check.Message, StringComparison.Ordinal);
        check = Assert.Single(Acknowledged(entry with { Until = "2026-11-27" }).Checks);
        Assert.Equal(GateOutcome.Failed, check.Outcome);
        Assert.EndsWith("(acknowledged until 2026-11-27, which is over)", check.Message, StringComparison.Ordinal);
        var other = Acknowledged(entry with { Metric = "test.loss" });
        Assert.Equal((GateOutcome.Failed, 1), (other.Checks[0].Outcome, other.Notes.Count));
    }

    [Fact]
    public void A_claim_that_held_has_to_hold()
    {
        var before = SampleSides.Of(Base).Claiming(("kept", ClaimVerdict.Holds), ("broken", ClaimVerdict.Holds), ("open", ClaimVerdict.Holds), ("dropped", ClaimVerdict.Holds), ("never", ClaimVerdict.Refuted));
        var after = SampleSides.Of(Base).Claiming(("kept", ClaimVerdict.Holds), ("broken", ClaimVerdict.Refuted), ("open", ClaimVerdict.Inconclusive), ("never", ClaimVerdict.Refuted));
        var gate = new Gate(Acknowledged: [new Acknowledgement("sample", "known", "2027-01-01", Claim: "open")]);
        Assert.Equal(
            [("kept", GateOutcome.Passed), ("broken", GateOutcome.Failed), ("open", GateOutcome.Acknowledged), ("dropped", GateOutcome.Inconclusive)],
            GateJudge.Of(Reports(after, before), gate, Today).Checks.Where(c => c.Metric.Length == 0).Select(c => (c.Subject, c.Outcome)));
    }

    [Fact]
    public void One_key_with_two_outcomes_cannot_be_acknowledged()
    {
        var outcome = SampleSuite.Completed(1).Outcome;
        var after = SampleSides.Of(Base).With("base/fold=0/seed=0", c => c with { Record = c.Record! with { Outcome = outcome }, Digest = OutcomeDigest.Of(outcome) });
        var gate = new Gate(Acknowledged: [new Acknowledgement("sample", "known", "2027-01-01", "base")]);
        Assert.Contains(GateJudge.Of(Reports(after), gate, Today).Checks, c => c is { Subject: "base/fold=0/seed=0", Outcome: GateOutcome.DifferentBits });
    }

    [Fact]
    public void A_trial_that_was_completed_has_to_be()
    {
        var lost = SampleSuite.Diverged().Outcome;
        var after = SampleSides.Of(Base.Batch(64)).With("base/fold=0/seed=0", c => c with { Record = c.Record! with { Outcome = lost }, Digest = OutcomeDigest.Of(lost) });
        var checks = Judge(after).Checks;
        Assert.Contains(checks, c => c is { Subject: "base/fold=0/seed=0", Outcome: GateOutcome.Failed, Message: "diverged, and was completed at the base: loss is not finite" });
        Assert.Contains(checks, c => c is { Metric: "test.accuracy", Outcome: GateOutcome.Inconclusive });
    }

    [Fact]
    public void A_rule_of_the_suite_itself_comes_first()
    {
        var own = Worse with { Rules = [new GateRule("test.accuracy", MinimumChange: 1)] };
        Assert.Equal(GateOutcome.Passed, Only(own).Outcome);
        Assert.Equal(GateOutcome.Passed, Only(own, new GateRule("test.accuracy")).Outcome);
        Assert.Equal(GateOutcome.Failed, Only(own with { Rules = [new GateRule("test.accuracy", Variants: ["other"], MinimumChange: 1)] }, new GateRule("test.accuracy")).Outcome);
    }

    [Fact]
    public void The_rules_of_the_head_count()
    {
        var before = SampleSides.Of(Base) with { Rules = [new GateRule("test.accuracy", Floor: 1)] };
        Assert.Equal("same trials", Assert.Single(GateJudge.Of(Reports(SampleSides.Of(Base), before), new Gate(), Today).Checks).Message);
    }

    [Fact]
    public void What_cannot_be_compared_is_inconclusive()
    {
        Assert.Equal("not comparable: the data are not the same", Only(SampleSides.Of(SampleSides.Data(content: "other"), Base)).Message);
        var reports = new ReportsDiff("a", "b", [new SuiteEntry("gone", EntryState.Removed), new SuiteEntry("old", EntryState.Unreadable, Reason: "its schema is 1")]);
        Assert.All(GateJudge.Of(reports, new Gate(), Today).Checks, c => Assert.Equal(GateOutcome.Inconclusive, c.Outcome));
    }

    private static GateCheck Only(DiffSide after, params GateRule[] rules) => Assert.Single(Judge(after, rules).Checks);

    private static GateResult Judge(DiffSide after, params GateRule[] rules) => GateJudge.Of(Reports(after, rules: rules), Rules(rules), Today);

    private static ReportsDiff Reports(DiffSide after, DiffSide? before = null, params GateRule[] rules) => new(
        "base", "head", [new SuiteEntry("sample", EntryState.Compared, SuiteDiff.Of(before ?? SampleSides.Of(Base), after, GateRules.MetricsOf(Rules(rules), after)))]);

    private static Gate Rules(params GateRule[] rules) => new(rules.ToEquatableList());
}
