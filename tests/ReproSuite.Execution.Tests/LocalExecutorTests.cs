using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public sealed class LocalExecutorTests
{
    private readonly FakeData _data = new();
    private readonly MemoryStore _store = new();
    private readonly RecordingObserver _observer = new();

    private static IReadOnlyList<Trial> Trials(Suite? suite = null) =>
        Planner.Plan(suite ?? SampleSuite.Suite, new FakeData(), new MemoryStore(), SampleRecords.Engine).Trials;

    private void Run(IEngine engine, IReadOnlyList<Trial> trials, int jobs = 2, IRunObserver? observer = null, CancellationToken cancellation = default) =>
        new LocalExecutor(engine, _data, _store, _ => false, jobs, TimeProvider.System).Run(trials, observer ?? _observer, cancellation);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(50)]
    public void Any_number_of_jobs_gives_the_same_records(int jobs)
    {
        Run(new FakeEngine(), Trials(), jobs);
        var expected = Trials().Select(t => new FakeEngine().Train(t.Spec, null!, _ => { }, default)).Select(o => o.Test!.Confusion!.Correct);
        Assert.Equal(expected, Trials().Select(t => _store.Find(t.Key)!.Outcome.Test!.Confusion!.Correct));
        Assert.Equal(12, _store.All().Count());
    }

    [Theory]
    [InlineData(1, 5, 5)]
    [InlineData(2, 5, 2)]
    [InlineData(3, 2, 1)]
    public void Fewer_trials_than_jobs_share_the_jobs_as_threads(int trials, int jobs, int threads)
    {
        var engine = new FakeEngine();
        Run(engine, [.. Trials().Take(trials)], jobs);
        Assert.Equal(Enumerable.Repeat(threads, trials), engine.Threads);
    }

    [Fact]
    public void The_order_of_trials_changes_no_record()
    {
        Run(new FakeEngine(), Trials());
        var before = _store.All().ToList();
        var reversed = new MemoryStore();
        new LocalExecutor(new FakeEngine(), _data, reversed, _ => false, 3, TimeProvider.System).Run([.. Trials().Reverse()], _observer, default);
        Assert.Equal(before, reversed.All());
    }

    [Fact]
    public void A_record_holds_everything_its_key_was_made_of()
    {
        Run(new FakeEngine(), Trials());
        Assert.All(_store.All(), r => Assert.Equal(r.Key, TrialKey.Of(r.Spec, r.DataDigest, r.SplitDigest, r.Engine)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Every_trial_is_reported_from_start_to_finish(int jobs)
    {
        Run(new FakeEngine(), Trials(), jobs);
        Assert.All(Trials(), t => Assert.Equal(["started", "epoch 1", "epoch 2", "finished"], _observer.EventsOf(t)));
        Assert.All(_observer.Done, done => Assert.Equal(_store.Find(done.Trial.Key), done.Record));
    }

    [Fact]
    public void A_record_is_stored_before_it_is_reported()
    {
        var observer = new ActingObserver(finished: (trial, _) => Assert.NotNull(_store.Find(trial.Key)));
        Run(new FakeEngine(), Trials(), observer: observer);
    }

    [Fact]
    public void Durations_are_measured_by_the_given_clock()
    {
        var clock = new SteppingClock();
        new LocalExecutor(new FakeEngine((_, _) => clock.Now += 3), _data, _store, _ => false, 1, clock).Run(Trials(), _observer, default);
        Assert.All(_observer.Done, done => Assert.Equal(TimeSpan.FromSeconds(3), done.Duration));
    }

    [Fact]
    public void Trials_on_the_same_data_run_together_and_open_it_once()
    {
        var engine = new FakeEngine();
        Run(engine, Trials(), jobs: 1);
        Assert.Equal([0, 1, 2], _data.Opened);
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2], engine.Trained.Select(s => s.Fold));
    }

    [Fact]
    public void Variants_with_other_preprocessing_open_the_fold_anew()
    {
        var raw = SampleSuite.Variant("raw", 32);
        Run(new FakeEngine(), Trials(SampleSuite.With(SampleSuite.Variant("small", 32), raw with { Configuration = raw.Configuration with { Preprocessing = [] } })), jobs: 1);
        Assert.Equal([0, 0, 1, 1, 2, 2], _data.Opened);
    }

    [Fact]
    public void Two_variants_that_meet_under_one_key_are_trained_once_and_both_reported()
    {
        var engine = new FakeEngine();
        var trials = Trials(SampleSuite.With(SampleSuite.Variant("small", 32), SampleSuite.Variant("twin", 32)));
        Run(engine, trials);
        Assert.Equal(6, engine.Trained.Count);
        Assert.All(trials, t => Assert.Equal(["started", "epoch 1", "epoch 2", "finished"], _observer.EventsOf(t)));
    }

    [Fact]
    public void A_trial_whose_training_throws_is_reported_as_failed_and_the_others_go_on()
    {
        var bad = Trials()[3];
        Run(new FakeEngine((spec, _) => { if (spec == bad.Spec) throw new InvalidOperationException("two\nlines"); }), Trials());

        Assert.Equal(11, _store.All().Count());
        Assert.Null(_store.Find(bad.Key));
        var failed = Assert.Single(_observer.Done, done => done.Record.Outcome.Status == TrialStatus.Failed);
        Assert.Equal((bad, "InvalidOperationException: two lines"), (failed.Trial, failed.Record.Outcome.Reason));
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_a_failure_like_any_other()
    {
        Run(new FakeEngine((_, _) => throw new OperationCanceledException()), Trials());
        Assert.Equal(12, _observer.Done.Count(done => done.Record.Outcome.Status == TrialStatus.Failed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Invalid_input_stops_the_run_and_is_thrown_on(int jobs)
    {
        var engine = new FakeEngine((_, _) => throw new InvalidInputException("RPR0601", "ten outputs for eleven classes."));
        var thrown = Assert.Throws<InvalidInputException>(() => Run(engine, Trials(), jobs));
        Assert.Equal("RPR0601", thrown.Faults[0].Code);
        Assert.InRange(engine.Trained.Count, 1, jobs);
        Assert.Empty(_observer.Done);
    }

    [Fact]
    public void Data_that_cannot_be_opened_stops_the_run()
    {
        _data.Files = null;
        Assert.Throws<InvalidInputException>(() => Run(new FakeEngine(), Trials()));
    }

    [Fact]
    public void A_store_that_refuses_a_record_stops_the_run_and_keeps_what_it_has()
    {
        var trials = Trials();
        var first = new FakeEngine().Train(trials[2].Spec, null!, _ => { }, default);
        var (spec, split) = (CanonicalJson.Write(trials[2].Spec), trials[2].SplitDigest);
        _store.Save(new TrialRecord(trials[2].Key, SampleRecords.Engine, trials[2].DataDigest, split, spec, first with { Steps = 99 }));

        Assert.Throws<BrokenEnvironmentException>(() => Run(new FakeEngine(), trials, jobs: 1));
        Assert.Equal(99, _store.Find(trials[2].Key)!.Outcome.Steps);
        Assert.DoesNotContain(_observer.Done, done => done.Trial == trials[2]);
        Assert.All(_observer.Done, done => Assert.NotNull(_store.Find(done.Trial.Key)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancelling_keeps_what_is_finished_and_drops_what_is_running(int jobs)
    {
        using var cancel = new CancellationTokenSource();
        var begun = 0;
        var engine = new FakeEngine((_, token) => { if (Interlocked.Increment(ref begun) > 4) token.WaitHandle.WaitOne(); });
        var observer = new ActingObserver(finished: (_, count) => { if (count == 4) cancel.Cancel(); });

        Run(engine, Trials(), jobs, observer, cancel.Token);

        Assert.Equal(4, _store.All().Count());
        Assert.InRange(engine.Trained.Count, 4, 4 + jobs);
    }

    [Fact]
    public void A_running_trial_sees_the_cancellation_and_leaves_no_record()
    {
        using var cancel = new CancellationTokenSource();
        var engine = new FakeEngine((_, token) =>
        {
            cancel.Cancel();
            Assert.True(token.IsCancellationRequested);
        });
        Run(engine, Trials(), jobs: 1, cancellation: cancel.Token);
        Assert.Single(engine.Trained);
        Assert.Empty(_store.All());
        Assert.Equal(["started", "epoch 1"], _observer.EventsOf(Trials()[0]));
    }

    [Fact]
    public void A_run_that_is_cancelled_before_it_begins_trains_nothing()
    {
        var engine = new FakeEngine();
        Run(engine, Trials(), cancellation: new CancellationToken(canceled: true));
        Assert.Empty(engine.Trained);
    }

    [Theory]
    [InlineData("started")]
    [InlineData("epoch")]
    [InlineData("finished")]
    public void A_fault_of_the_observer_is_thrown_on_and_never_taken_for_one_of_a_trial(string moment)
    {
        void Fail(string now)
        {
            if (now == moment) throw new NotSupportedException("observer");
        }

        var observer = new ActingObserver(_ => Fail("started"), _ => Fail("epoch"), (_, _) => Fail("finished"));
        Assert.Equal("observer", Assert.Throws<NotSupportedException>(() => Run(new FakeEngine(), Trials(), observer: observer)).Message);
    }

    [Fact]
    public void No_trials_are_no_work()
    {
        Run(new FakeEngine(), []);
        Assert.Empty(_data.Opened);
    }

    [Fact]
    public void At_least_one_job_is_needed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalExecutor(new FakeEngine(), _data, _store, _ => false, 0, TimeProvider.System));

    private sealed class ActingObserver(Action<Trial>? started = null, Action<Trial>? epoch = null, Action<Trial, int>? finished = null) : IRunObserver
    {
        private int _finished;

        public void Started(Trial trial) => started?.Invoke(trial);

        public void Epoch(Trial trial, EpochRecord record) => epoch?.Invoke(trial);

        public void Finished(Trial trial, TrialRecord record, TimeSpan duration) => finished?.Invoke(trial, Interlocked.Increment(ref _finished));
    }

    private sealed class SteppingClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Now;
    }
}
