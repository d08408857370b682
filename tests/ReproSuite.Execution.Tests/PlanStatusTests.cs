using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public sealed class PlanStatusTests
{
    private readonly MemoryStore _store = new();

    private Plan Plan(Suite suite) => Planner.Plan(suite, new FakeData(), _store, SampleRecords.Engine);

    private void Train(IReadOnlyList<Trial> trials) =>
        new LocalExecutor(new FakeEngine(), new FakeData(), _store, _ => false, 1, TimeProvider.System).Run(trials, new RecordingObserver(), default);

    [Fact]
    public void Trained_trials_are_cached_and_the_others_missing_in_the_order_of_the_plan()
    {
        var plan = Plan(SampleSuite.Suite);
        Train([.. plan.Trials.Skip(7)]);
        var status = PlanStatus.Of(plan, _store);
        Assert.Equal(plan.Trials.Take(7), status.Missing);
        Assert.Equal(plan.Trials.Skip(7), status.Cached);
        Assert.Equal(5, status.Records.Count);
    }

    [Fact]
    public void After_training_what_is_missing_nothing_is()
    {
        var plan = Plan(SampleSuite.Suite);
        Train([.. plan.Trials.Take(3)]);
        Train(PlanStatus.Of(plan, _store).Missing);
        Assert.Empty(PlanStatus.Of(plan, _store).Missing);
    }

    [Fact]
    public void Changing_one_variant_leaves_the_other_cached()
    {
        Train(Plan(SampleSuite.Suite).Trials);
        var status = PlanStatus.Of(Plan(SampleSuite.With(SampleSuite.Variant("small", 32), SampleSuite.Variant("large", 65))), _store);
        Assert.All(status.Cached, trial => Assert.Equal("small", trial.Variant));
        Assert.All(status.Missing, trial => Assert.Equal("large", trial.Variant));
        Assert.Equal((6, 6), (status.Cached.Count, status.Missing.Count));
    }

    [Fact]
    public void Like_trials_differ_in_nothing_but_fold_and_seed()
    {
        var plan = Plan(SampleSuite.Suite);
        var durations = new Dictionary<TrialKey, TimeSpan>
        {
            [plan.Trials[0].Key] = TimeSpan.FromSeconds(2),
            [plan.Trials[5].Key] = TimeSpan.FromSeconds(4),
            [new TrialKey(Digest.Of("elsewhere"))] = TimeSpan.FromSeconds(100),
        };
        var estimate = CostEstimate.Of(plan, [.. plan.Trials.Skip(2)], durations);
        Assert.Equal(new CostEstimate(TimeSpan.FromSeconds(4 * 3), 6), estimate);
        Assert.Equal(TimeSpan.FromSeconds(6), estimate.WallTime(jobs: 2));
    }

    [Fact]
    public void Without_durations_every_trial_is_unknown()
    {
        var plan = Plan(SampleSuite.Suite);
        Assert.Equal(new CostEstimate(TimeSpan.Zero, 12), CostEstimate.Of(plan, plan.Trials, new Dictionary<TrialKey, TimeSpan>()));
    }
}
