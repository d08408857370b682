using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Data;
using ReproSuite.Execution;
using ReproSuite.Store;
using ReproSuite.Testing;
using ReproSuite.Training;

namespace ReproSuite.Tool.Tests;

/// <summary>Hyperband with the engine and the store that ship: it trains fewer epochs than one that begins every trial at the start, and no record differs.</summary>
public sealed class RungsTests : IDisposable
{
    /// <summary>Of 9 epochs by a factor of 3, on one fold: 9·1 + 3·3 + 1·9, 5·3 + 2·9 and 3·9 from the start; 9·1 + 3·2 + 1·6, 5·3 + 2·6 and 3·9 by going on.</summary>
    private const int FromTheStart = 87, GoingOn = 75;

    private const int Folds = 2, Final = 2;

    private static readonly EquatableList<ParameterSpec> Space =
        [new FloatParameter("training.optimizer.learning-rate", 1e-3, 0.1, Log: true), new RepeatParameter("model.blocks", 1, 2, [new IntParameter("units", 3, 17), new FloatParameter("dropout", 0, 0.5, Step: 0.1)])];

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _warnings = [];

    public static TheoryData<string> Optimizers => ["sgd", "adam", "adamw", "adagrad", "adadelta", "rmsprop", "adamax", "nadam"];

    public void Dispose() => _folder.Dispose();

    private static OptimizerSpec Optimizer(string name)
    {
        var kind = SpecShape.Of(typeof(OptimizerSpec)).Cases.Single(kind => kind.Name == name);
        return (OptimizerSpec)kind.Create([.. kind.Fields.Select(field => field.IsRequired ? 0.01 : field.Default)]);
    }

    private static Suite Suite(OptimizerSpec? optimizer = null, params CallbackSpec[] callbacks)
    {
        var training = new TrainingSpec(3, 16, new BinaryCrossEntropy(), optimizer ?? new Sgd(0.05, 0.9), [.. callbacks]);
        var plain = new Configuration(new Stack([new Block(5, new Tanh(), Dropout: 0.2)], 1, new Sigmoid()), training, [new Standardize()]);
        var tuned = plain with { Search = new Hyperband(Space, MaxEpochs: 9, Factor: 3, Split: new KFold(Folds), Objective: ParameterSearchSpec.Loss, FinalEpochs: Final) };
        return new Suite("rungs", "Rungs", "Does going on change a bit?", new DataSpec("moons", new RowRange(0, 80), new RowRange(0, 20)), new Holdout(), [1], new Measures(), "plain", [new Variant("plain", plain), new Variant("tuned", tuned)]).Resolve();
    }

    private static int Run(Suite suite, IStore store, int jobs = 1, int? killedAfter = null)
    {
        using var cancel = new CancellationTokenSource();
        var source = new DataSource(new DataLibrary(new DataFolders(Root: null, Cache: "nowhere"), _ => { }));
        var engine = new CountingEngine(count => { if (count == killedAfter) cancel.Cancel(); });
        var missing = PlanStatus.Of(Planner.Plan(suite, source, store, engine.Id), store).Missing.Where(trial => trial.Variant == "tuned").ToList();
        if (missing.Count > 0) new StagedExecutor(engine, source, store, jobs, TimeProvider.System).Run(missing, new Silence(), cancel.Token);
        return engine.Epochs;
    }

    private FileStore Open(string name) => new(Path.Combine(_folder.Path, name), _warnings.Add);

    private string[] States(string name) => Directory.Exists(Path.Combine(_folder.Path, name, "states")) ? Directory.GetFiles(Path.Combine(_folder.Path, name, "states"), "*", SearchOption.AllDirectories) : [];

    private static List<TrialRecord> Expected(Suite suite)
    {
        var store = new MemoryStore();
        Assert.Equal(Folds * FromTheStart + Final, Run(suite, store));
        return [.. store.All()];
    }

    [Theory, MemberData(nameof(Optimizers))]
    public void Fewer_epochs_are_trained_and_every_record_is_the_same(string optimizer)
    {
        var suite = Suite(Optimizer(optimizer));
        var expected = Expected(suite);
        foreach (var jobs in new[] { 1, 2 })
        {
            var name = FormattableString.Invariant($"jobs-{jobs}");
            Assert.Equal(Folds * GoingOn + Final, Run(suite, Open(name), jobs));
            Assert.Equal(expected, Open(name).All());
            Assert.Empty(States(name));
        }
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Callbacks_go_on_too()
    {
        var suite = Suite(new Adam(0.05), new EarlyStopping(Patience: 2), new ReduceOnPlateau(Factor: 0.5, Patience: 1), new Checkpoint("val.accuracy"));
        var (expected, store) = (new MemoryStore(), Open("callbacks"));
        var (fromTheStart, goingOn) = (Run(suite, expected), Run(suite, store, jobs: 2));
        Assert.True(goingOn < fromTheStart, FormattableString.Invariant($"{goingOn} epochs instead of {fromTheStart}"));
        Assert.Equal(expected.All(), store.All());
    }

    /// <summary>The run is killed once within a first round and once within a second; then the states are as they were, gone or damaged.</summary>
    [Theory]
    [InlineData("as they were", 1), InlineData("as they were", 2), InlineData("gone", 1), InlineData("damaged", 2), InlineData("another's", 1)]
    public void A_run_that_was_killed_goes_on_to_the_same_records(string states, int jobs)
    {
        var suite = Suite();
        var expected = Expected(suite);
        var trained = Run(suite, Open("killed"), jobs, killedAfter: 20) + Run(suite, Open("killed"), jobs, killedAfter: 110);
        var files = States("killed");
        Assert.InRange(files.Length, 10, 100);
        var first = File.ReadAllBytes(files[0]);
        foreach (var file in files)
        {
            if (states == "gone") File.Delete(file);
            if (states == "damaged") File.WriteAllBytes(file, File.ReadAllBytes(file)[..^3]);
            if (states == "another's") File.WriteAllBytes(file, first);
        }
        trained += Run(suite, Open("killed"), jobs);
        Assert.Equal(expected, Open("killed").All());
        Assert.Empty(States("killed"));
        // What was killed in the middle was trained again in part; without states more than that.
        Assert.InRange(trained, Folds * GoingOn + Final, Folds * FromTheStart + Final + 2 * jobs * 9);
        Assert.Equal(states is "damaged" or "another's", _warnings.Count > 0);
        Assert.All(_warnings, warning => Assert.Contains("RPR0405", warning, StringComparison.Ordinal));
    }

    /// <summary>Counts the epochs that are really trained.</summary>
    private sealed class CountingEngine(Action<int> afterEpoch) : IEngine
    {
        private readonly ExactEngine _exact = new();
        private int _epochs;

        public int Epochs => _epochs;

        public EngineId Id => _exact.Id;

        public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => _exact.Check(spec, data);

        public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null) =>
            _exact.Train(spec, data, epoch =>
            {
                afterEpoch(Interlocked.Increment(ref _epochs));
                onEpoch(epoch);
            }, cancellation, threads, onTrained, onState);
    }

    private sealed class Silence : IRunObserver
    {
        public void Started(Trial trial)
        {
        }

        public void Epoch(Trial trial, EpochRecord epoch)
        {
        }

        public void Finished(Trial trial, TrialRecord record, TimeSpan duration)
        {
        }
    }
}
