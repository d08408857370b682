using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public sealed class StackTests
{
    private readonly FakeData _data = new();
    private readonly MemoryStore _store = new();
    private readonly RecordingObserver _observer = new();

    /// <summary>Six trials of batches of 32 and six of batches of 64.</summary>
    private static IReadOnlyList<Trial> Trials(Suite? suite = null) =>
        Planner.Plan(suite ?? SampleSuite.Suite, new FakeData(), new MemoryStore(), SampleRecords.Engine).Trials;

    private void Run(IEngine engine, Stacking stacking, IReadOnlyList<Trial>? trials = null, int jobs = 2, IRunObserver? observer = null, CancellationToken cancellation = default, IStore? store = null) =>
        new LocalExecutor(engine, _data, store ?? _store, _ => false, jobs, TimeProvider.System, stacking).Run(trials ?? Trials(), observer ?? _observer, cancellation);

    [Fact]
    public void Alike_trials_are_stacked_in_the_order_of_their_folds_on_all_threads()
    {
        var engine = new FakeStackingEngine();
        Run(engine, new Stacking(4), jobs: 3);
        Assert.Equal([4, 2, 4, 2], engine.Stacks.Select(stack => stack.Specs.Count));
        Assert.Equal([[0, 0, 1, 1], [2, 2], [0, 0, 1, 1], [2, 2]], engine.Stacks.Select(stack => stack.Specs.Select(spec => spec.Fold)));
        Assert.Equal([32, 32, 64, 64], engine.Stacks.Select(stack => Assert.Single(stack.Specs.Select(spec => spec.Training.Batch).Distinct())));
        Assert.All(engine.Stacks, stack => Assert.Equal(3, stack.Threads));
        Assert.Empty(engine.Alone);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void Any_size_of_stacks_keeps_and_tells_what_one_by_one_does(int size)
    {
        var alone = new MemoryStore();
        new LocalExecutor(new FakeEngine(), _data, alone, _ => false, 2, TimeProvider.System).Run(Trials(), new RecordingObserver(), default);
        Run(new FakeStackingEngine(), new Stacking(size));
        Assert.Equal(alone.All(), _store.All().Select(record => record with { Facts = null }));
        Assert.All(_store.All(), record => Assert.Equal(EnginePromise.SameDistribution, record.Facts!.Promise));
        Assert.All(Trials(), trial => Assert.Equal(["started", "epoch 1", "epoch 2", "finished"], _observer.EventsOf(trial)));
    }

    [Fact]
    public void What_has_no_twin_and_what_cannot_be_stacked_trains_alone()
    {
        var engine = new FakeStackingEngine();
        var trials = Trials(SampleSuite.With(SampleSuite.Variant("small", 32), SampleSuite.Variant("single", 1)));
        Trial[] chosen = [.. trials.Where(trial => trial.Variant == "single"), trials.First(trial => trial.Variant == "small")];
        Run(engine, new Stacking(4), chosen);
        Assert.Empty(engine.Stacks);
        Assert.Equal(7, engine.Alone.Count);
    }

    [Fact]
    public void A_record_promises_no_more_than_what_it_rests_on()
    {
        var trials = Trials(SampleSuite.With(SampleSuite.Variant("small", 32)));
        Run(new FakeStackingEngine(), new Stacking(4), [.. trials.Take(5)]);
        Assert.Equal([4, 1], _store.All().GroupBy(record => record.Facts!.Promise).OrderBy(group => group.Key == EnginePromise.SameBitsHere).Select(group => group.Count()));
        var facts = new FakeStackingEngine().Facts!;
        Assert.Equal(facts, facts.RestingOn([null, facts]));
        Assert.Equal(EnginePromise.SameDistribution, facts.RestingOn([facts, facts with { Promise = EnginePromise.SameDistribution }]).Promise);
    }

    [Fact]
    public void Where_nobody_says_the_engine_chooses()
    {
        var preferring = new FakeStackingEngine { Preferred = 3 };
        Run(preferring, new Stacking(null));
        Assert.Equal([3, 3, 3, 3], preferring.Stacks.Select(stack => stack.Specs.Count));
        var declining = new FakeStackingEngine { PrefersStacks = false };
        Run(declining, new Stacking(null), store: new MemoryStore());
        Assert.Empty(declining.Stacks);
        var forbidden = new FakeStackingEngine();
        Run(forbidden, Stacking.Off, store: new MemoryStore());
        Assert.Empty(forbidden.Stacks);
    }

    [Fact]
    public void An_engine_that_knows_no_stacks_trains_one_by_one()
    {
        var engine = new FakeEngine();
        Run(engine, new Stacking(4));
        Assert.Equal(12, engine.Trained.Count);
    }

    [Fact]
    public void A_record_is_kept_when_its_trial_ends_and_not_when_its_stack_does()
    {
        var first = Trials()[0];
        using var kept = new ManualResetEventSlim();
        var observer = new HookedObserver(finished: trial => { if (trial == first) kept.Set(); });
        Run(new FakeStackingEngine((spec, _) => { if (spec != first.Spec) Assert.True(kept.Wait(TimeSpan.FromSeconds(30))); }), new Stacking(6), observer: observer);
        Assert.Equal(12, _store.All().Count());
    }

    [Fact]
    public void A_trial_that_throws_is_reported_as_failed_and_its_stack_goes_on()
    {
        var bad = Trials()[3];
        Run(new FakeStackingEngine((spec, _) => { if (spec == bad.Spec) throw new InvalidOperationException("two\nlines"); }), new Stacking(4));
        Assert.Equal(11, _store.All().Count());
        var failed = Assert.Single(_observer.Done, done => done.Record.Outcome.Status == TrialStatus.Failed);
        Assert.Equal((bad, "InvalidOperationException: two lines"), (failed.Trial, failed.Record.Outcome.Reason));
    }

    [Fact]
    public void Bad_input_in_a_stack_ends_the_run()
    {
        var bad = Trials()[0];
        var engine = new FakeStackingEngine((spec, _) => { if (spec == bad.Spec) throw new InvalidInputException("RPR0601", "no."); });
        Assert.Throws<InvalidInputException>(() => Run(engine, new Stacking(2)));
        Assert.Single(engine.Stacks);
    }

    [Fact]
    public void Cancelling_keeps_what_is_finished_and_drops_the_rest_of_the_stack()
    {
        using var cancel = new CancellationTokenSource();
        var first = Trials()[0];
        var engine = new FakeStackingEngine((spec, token) => { if (spec != first.Spec) token.WaitHandle.WaitOne(); });
        Run(engine, new Stacking(6), observer: new HookedObserver(finished: _ => cancel.Cancel()), cancellation: cancel.Token);
        Assert.Equal(first.Key, Assert.Single(_store.All()).Key);
        Assert.Single(engine.Stacks);
    }

    [Fact]
    public void A_fault_of_the_observer_ends_the_run()
    {
        var observer = new HookedObserver(finished: _ => throw new NotSupportedException("observer"));
        Assert.Equal("observer", Assert.Throws<NotSupportedException>(() => Run(new FakeStackingEngine(), new Stacking(4), observer: observer)).Message);
    }

    [Fact]
    public void Out_of_memory_halves_the_stack_says_so_and_remembers()
    {
        var engine = new FakeStackingEngine(fits: 2);
        Run(engine, new Stacking(6));
        Assert.Equal([6, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], engine.Stacks.Select(stack => stack.Specs.Count));
        Assert.Equal(["out of device memory with 6 trials together: 5 begin anew, 3 together", "out of device memory with 3 trials together: 2 begin anew, 1 together"], _observer.Notes);
        Assert.Equal(12, _store.All().Count());
        Assert.All(Trials(), trial => Assert.Equal(["started", "finished"], _observer.EventsOf(trial).Where(what => !what.StartsWith("epoch", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_trial_that_does_not_fit_alone_has_failed()
    {
        Run(new FakeStackingEngine(fits: 0), new Stacking(2), [.. Trials().Take(3)]);
        Assert.Equal(["", "DeviceMemoryException: out of memory", "DeviceMemoryException: out of memory"], _observer.Done.Select(done => done.Record.Outcome.Reason));
    }

    [Fact]
    public void The_time_of_a_stack_is_shared_by_its_trials()
    {
        var clock = new JumpingClock();
        new LocalExecutor(new FakeStackingEngine((spec, _) => clock.Now = 12), _data, _store, _ => false, 1, clock, new Stacking(6)).Run([.. Trials().Where(trial => trial.Spec.Training.Batch == 32)], _observer, default);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(2), 6), _observer.Done.Select(done => done.Duration));
    }

    [Fact]
    public void A_stack_has_at_least_one_trial() => Assert.Throws<ArgumentOutOfRangeException>(() => new Stacking(0));

    private sealed class HookedObserver(Action<Trial> finished) : IRunObserver
    {
        public void Started(Trial trial)
        {
        }

        public void Epoch(Trial trial, EpochRecord record)
        {
        }

        public void Finished(Trial trial, TrialRecord record, TimeSpan duration) => finished(trial);
    }

    private sealed class JumpingClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Now;
    }
}
