using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public sealed class StagedExecutorTests
{
    private static readonly ParameterSpec Batch = new IntParameter("training.batch", 1, 1000);
    private static readonly Pretrained Earlier = new(new TrainingSpec(1), new DataSpec("other"), new Holdout());

    private static readonly Suite Stages = SampleSuite.With(
        SampleSuite.Variant("small", 32),
        With("taken", c => c with { Start = Earlier }),
        With("fine", c => c with { Start = Earlier, Training = c.Training with { Epochs = 1 } }),
        With("hyperband", c => c with { Search = new Hyperband([Batch], MaxEpochs: 2, Factor: 2, Split: new KFold(2)) }),
        With("random", c => c with { Search = new RandomSearch([Batch], 3) }),
        With("folds", c => c with { Search = new CrossValidate(new KFold(2), Extra: 1) })) with { Seeds = [1] };

    private static Variant With(string name, Func<Configuration, Configuration> change) =>
        SampleSuite.Variant(name, 32) with { Configuration = change(SampleSuite.Variant(name, 32).Configuration) };

    private static IReadOnlyList<Trial> Trials(Suite? suite = null, IDataSource? data = null) =>
        Planner.Plan(suite ?? Stages, data ?? new FakeData(), new MemoryStore(), SampleRecords.Engine).Trials;

    private static RecordingObserver Run(IEngine engine, IStore store, IReadOnlyList<Trial>? trials = null, int jobs = 2, CancellationToken cancellation = default)
    {
        var observer = new RecordingObserver();
        new StagedExecutor(engine, new FakeData(), store, jobs, TimeProvider.System).Run(trials ?? Trials(), observer, cancellation);
        return observer;
    }

    private static List<TrialRecord> Expected()
    {
        var store = new MemoryStore();
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store, jobs: 1);
        return [.. store.All()];
    }

    [Fact]
    public void Every_trial_is_reported_once_and_stored_and_so_is_what_it_needed()
    {
        var (store, engine) = (new MemoryStore(), new ScriptedEngine(ScriptedEngine.Arbitrary));
        var observer = Run(engine, store);
        Assert.Equal(Trials().Select(trial => trial.Name).Order(StringComparer.Ordinal), observer.Done.Select(done => done.Trial.Name).Order(StringComparer.Ordinal));
        Assert.All(observer.Done, done => Assert.Equal(store.Find(done.Trial.Key), done.Record));
        Assert.All(store.All(), record => Assert.Null(record.Flaw));
        Assert.Equal(engine.Trained.Count, engine.Trained.Distinct().Count());
        Assert.Single(engine.Trained, spec => spec.Data.Set == "other");
    }

    [Fact]
    public void What_only_others_need_is_told_trial_by_trial_and_wave_by_wave()
    {
        var waits = Run(new ScriptedEngine(ScriptedEngine.Arbitrary), new MemoryStore(), jobs: 1).Waits;
        static string Text(BehindProgress wave) => FormattableString.Invariant($"{wave.Variant} {wave.IsSearch} {wave.Done}/{wave.Left}");
        Assert.Equal(
            [
                "taken False 1/0", "hyperband True 24/9", "random True 9/3", "folds True 6/3",
                "hyperband True 30/3", "random True 12/0", "folds True 9/0",
                "hyperband True 33/0",
            ],
            waits.Where(wave => wave.EndsWave).Select(Text));
        Assert.All(waits.GroupBy(wave => wave.Variant), variant => Assert.Equal(0, variant.Last().Left));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(5)]
    public void Neither_jobs_nor_the_order_of_trials_change_a_record(int jobs)
    {
        var store = new MemoryStore();
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store, [.. Trials().Reverse()], jobs);
        Assert.Equal(Expected(), store.All());
    }

    [Theory]
    [InlineData(1, 1), InlineData(2, 1), InlineData(5, 2), InlineData(11, 3)]
    public void A_run_that_is_cancelled_again_and_again_ends_with_the_same_records(int trained, int jobs)
    {
        var (store, runs) = (new MemoryStore(), 0);
        while (Trials().Where(trial => store.Find(trial.Key) is null).ToList() is { Count: > 0 } missing)
        {
            using var cancel = new CancellationTokenSource();
            var begun = 0;
            var engine = new ScriptedEngine(ScriptedEngine.Arbitrary, () =>
            {
                if (Interlocked.Increment(ref begun) > trained) cancel.Cancel();
            });
            Run(engine, store, missing, jobs, cancel.Token);
            Assert.True(++runs < 200);
        }
        Assert.InRange(runs, 3, 200);
        Assert.Equal(Expected(), store.All());
    }

    [Fact]
    public void What_is_stored_is_not_trained_again()
    {
        var store = new MemoryStore();
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store);
        var again = new ScriptedEngine(ScriptedEngine.Arbitrary);
        Run(again, store);
        Assert.DoesNotContain(again.Trained, spec => spec.Split is Within);
        Assert.DoesNotContain(again.Trained, spec => spec.Data.Set == "other");
    }

    /// <summary>Two epochs, factor 2: in the bracket of two rounds two configurations train for one epoch, and one of them for the second; two train for both at once. Each in two folds.</summary>
    [Theory]
    [InlineData(1), InlineData(3)]
    public void A_promoted_configuration_goes_on_where_the_round_before_ended(int jobs)
    {
        var (store, engine) = (new StatefulStore(), new ScriptedEngine(ScriptedEngine.Arbitrary));
        Run(engine, store, [.. Trials().Where(trial => trial.Variant == "hyperband").Take(1)], jobs);
        Assert.Equal(["..1 4", "..2 5", "1..2 2"], engine.Stretches.GroupBy(stretch => FormattableString.Invariant($"{stretch.Begun}..{stretch.Epochs}"))
            .Select(stretches => FormattableString.Invariant($"{stretches.Key} {stretches.Count()}")).Order(StringComparer.Ordinal));
        Assert.Equal(4, store.StatesWritten.Count);
        Assert.Empty(store.States);
    }

    [Fact]
    public void A_run_that_is_cancelled_goes_on_from_states_too_or_without_them_from_the_start()
    {
        var trials = Trials().Where(trial => trial.Variant == "hyperband").Take(1).ToList();
        var expected = new MemoryStore();
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), expected, trials);
        foreach (var areLost in new[] { false, true })
        {
            var (store, begun) = (new StatefulStore(), 0);
            using var cancel = new CancellationTokenSource();
            Run(new ScriptedEngine(ScriptedEngine.Arbitrary, () => { if (++begun > 8) cancel.Cancel(); }), store, trials, jobs: 1, cancel.Token);
            Assert.Equal(4, store.States.Count);
            if (areLost) store.States.Clear();
            var engine = new ScriptedEngine(ScriptedEngine.Arbitrary);
            Run(engine, store, trials);
            Assert.Equal(areLost ? 0 : 2, engine.Stretches.Count(stretch => stretch.Begun == 1));
            Assert.Equal(expected.All(), store.All());
        }
    }

    [Fact]
    public void Where_a_rate_depends_on_the_number_of_epochs_nothing_goes_on()
    {
        var (store, engine) = (new StatefulStore(), new ScriptedEngine(ScriptedEngine.Arbitrary));
        var spanning = With("hyperband", c => c with { Training = c.Training with { Schedule = new Cosine() }, Search = new Hyperband([Batch], MaxEpochs: 2, Factor: 2) });
        Run(engine, store, [.. Trials(SampleSuite.With(SampleSuite.Variant("small", 32), spanning)).Where(trial => trial.Spec.Search is not null).Take(1)]);
        Assert.Empty(store.StatesWritten);
        Assert.All(engine.Stretches, stretch => Assert.Null(stretch.Begun));
    }

    [Fact]
    public void Only_searches_that_train_in_rounds_leave_states()
    {
        var store = new StatefulStore();
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store, [.. Trials().Where(trial => trial.Variant != "hyperband")]);
        Assert.Empty(store.StatesWritten);
    }

    [Fact]
    public void Weights_are_read_once_for_every_trial_that_starts_from_them()
    {
        var store = new StatefulStore();
        var trials = Trials().Where(trial => trial.Before is not null).ToList();
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store, trials);
        Assert.Equal((6, 6), (trials.Count, store.WeightsRead.Count));
    }

    [Fact]
    public void Weights_that_a_store_does_not_give_back_fail_those_that_start_from_them()
    {
        var store = new ForgetfulStore();
        var observer = Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store, [.. Trials().Where(trial => trial.Variant == "taken")]);
        Assert.Equal(3, observer.Done.Count);
        Assert.All(observer.Done, done => Assert.Equal((TrialStatus.Failed, "the weights that it starts from cannot be read back."), (done.Record.Outcome.Status, done.Record.Outcome.Reason)));
    }

    [Fact]
    public void The_record_of_a_search_is_its_final_training_and_how_it_came_to_it()
    {
        var store = new MemoryStore();
        var trial = Trials().First(t => t.Variant == "hyperband");
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store, [trial]);
        var outcome = store.Find(trial.Key)!.Outcome;
        var final = store.All().Single(record => record.Key != trial.Key && record.Outcome.Test is not null);
        Assert.Equal(final.Outcome, outcome with { Search = null });
        Assert.All(outcome.Search!.Tried.SelectMany(tried => tried.Trials), key => Assert.Null(store.Find(key)!.Outcome.Test));
    }

    [Fact]
    public void A_search_whose_trials_all_diverge_fails_and_is_tried_again()
    {
        var store = new MemoryStore();
        var trial = Trials().First(t => t.Variant == "random");
        var failed = Assert.Single(Run(new ScriptedEngine(_ => null), store, [trial]).Done).Record.Outcome;
        Assert.Equal((TrialStatus.Failed, "every trial of the search diverged or failed, so there is nothing to choose from."), (failed.Status, failed.Reason));
        Assert.Null(store.Find(trial.Key));
        Assert.Equal(3, store.All().Count());
    }

    [Fact]
    public void A_trial_inside_a_search_that_throws_has_no_score_and_the_others_decide()
    {
        var store = new MemoryStore();
        var trial = Trials().First(t => t.Variant == "random");
        var begun = 0;
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary, () => { if (++begun == 2) throw new InvalidOperationException("no luck"); }), store, [trial], jobs: 1);
        Assert.Single(store.Find(trial.Key)!.Outcome.Search!.Tried, tried => tried.Score is null);
    }

    [Fact]
    public void An_earlier_trial_that_diverges_fails_those_that_start_from_it()
    {
        var store = new MemoryStore();
        var trials = Trials().Where(t => t.Variant == "taken").ToList();
        var observer = Run(new ScriptedEngine(spec => spec.Data.Set == "other" ? null : ScriptedEngine.Arbitrary(spec)), store, trials);
        Assert.All(observer.Done, done => Assert.Equal(
            (TrialStatus.Failed, "the trial that it starts from did not complete: the loss was not a finite number"), (done.Record.Outcome.Status, done.Record.Outcome.Reason)));
        Assert.Equal(3, observer.Done.Count);
        Assert.Equal(TrialStatus.Diverged, Assert.Single(store.All()).Outcome.Status);
    }

    [Fact]
    public void An_earlier_trial_whose_weights_are_lost_is_trained_again_and_gives_the_same()
    {
        var store = new MemoryStore();
        Run(new ScriptedEngine(ScriptedEngine.Arbitrary), store, [.. Trials().Where(t => t.Variant == "taken")]);
        var lost = new MemoryStore();
        foreach (var record in store.All().Where(record => record.Before is null)) lost.Save(record);
        var engine = new ScriptedEngine(ScriptedEngine.Arbitrary);
        Run(engine, lost, [.. Trials().Where(t => t.Variant == "taken")]);
        Assert.Single(engine.Trained, spec => spec.Data.Set == "other");
        Assert.Equal(store.All(), lost.All());
    }

    [Fact]
    public void An_earlier_trial_that_is_one_of_the_runs_own_is_trained_once()
    {
        var own = SampleSuite.Variant("own", 32);
        var from = own with { Name = "from", Configuration = own.Configuration with { Start = new Pretrained(own.Configuration.Training) } };
        var engine = new ScriptedEngine(ScriptedEngine.Arbitrary);
        var observer = Run(engine, new MemoryStore(), Trials(SampleSuite.With(own, from)));
        Assert.Equal((12, 12), (engine.Trained.Count, observer.Done.Count));
    }

    [Fact]
    public void A_key_tells_the_trial_before_and_so_its_data()
    {
        var here = Trials(data: new OwnDigests("first")).ToList();
        var there = Trials(data: new OwnDigests("second")).ToList();
        Assert.All(here.Zip(there), pair => Assert.Equal(pair.First.Before is null, pair.First.Key == pair.Second.Key));
        Assert.Equal(6, here.Count(trial => trial.Before is not null));
        Assert.All(here, trial => Assert.Equal(TrialKey.Of(CanonicalJson.Write(trial.Spec), trial.DataDigest, trial.SplitDigest, SampleRecords.Engine, trial.Before?.Key), trial.Key));
    }

    /// <summary>Keeps no weights.</summary>
    private sealed class ForgetfulStore : IStore
    {
        private readonly MemoryStore _rest = new();

        public TrialRecord? Find(TrialKey key) => _rest.Find(key);

        public void Save(TrialRecord record) => _rest.Save(record);

        public IEnumerable<TrialRecord> All() => _rest.All();

        public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) => _rest.FindData(data, split, stamp);

        public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity) => _rest.SaveData(data, split, stamp, identity);

        public ModelWeights? FindWeights(TrialKey key) => null;

        public void SaveWeights(TrialKey key, ModelWeights weights)
        {
        }
    }

    /// <summary>The earlier trial's data has a digest of its own; all else is the same.</summary>
    private sealed class OwnDigests(string other) : IDataSource
    {
        private readonly FakeData _data = new();

        public string? Stamp(DataSpec data) => _data.Stamp(data);

        public DataIdentity Identify(DataSpec data, SplitSpec split) =>
            data.Set == "other" ? _data.Identify(data, split) with { Digest = Digest.Of(other) } : _data.Identify(data, split);

        public FoldData Open(DataSpec data, SplitSpec split, EquatableList<PreprocessingSpec> preprocessing, int fold) => _data.Open(data, split, preprocessing, fold);
    }
}
