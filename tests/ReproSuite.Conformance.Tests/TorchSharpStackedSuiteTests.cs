#if PLUGIN_ENGINES
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Data;
using ReproSuite.Execution;
using ReproSuite.Suites;
using ReproSuite.TorchSharp;
using ReproSuite.TorchSharp.Natives;

namespace ReproSuite.Conformance.Tests;

/// <summary>Quickstart on two folds and two seeds, by the executor of <c>dotnet repro run</c>.</summary>
public sealed class TorchSharpStackedSuiteTests
{
    private readonly DataSource _data = new(new DataLibrary(new DataFolders(Root: null, Cache: "nowhere"), _ => { }));
    private readonly Suite _suite = SuiteCatalog.Open("quickstart").Read().Resize(folds: 2, seeds: [1, 2], epochs: 3).Resolve();

    [Fact]
    public void Records_of_stacks_are_near_those_of_trials_alone()
    {
        var alone = Run(Open(), Stacking.Off, out _);
        var stacked = Run(Open(), new Stacking(4), out var notes);
        Assert.Empty(notes);
        AssertNear(alone, stacked);
        Assert.All(stacked, record => Assert.Equal(record.Outcome.Epochs.Count == 0 ? EnginePromise.SameBitsHere : EnginePromise.SameDistribution, record.Facts!.Promise));
        Assert.All(alone, record => Assert.Equal(EnginePromise.SameBitsHere, record.Facts!.Promise));
    }

    [Fact]
    public void Where_memory_runs_out_smaller_stacks_give_the_same()
    {
        var engine = Open(models => { if (models > 2) throw new ExternalException("CUDA out of memory. Tried to allocate 20.00 MiB."); });
        AssertNear(Run(Open(), Stacking.Off, out _), Run(engine, new Stacking(4), out var notes));
        Assert.Equal(["out of device memory with 4 trials together: 4 begin anew, 2 together"], notes);
    }

    private static void AssertNear(IReadOnlyList<TrialRecord> alone, IReadOnlyList<TrialRecord> stacked)
    {
        Assert.Equal(16, alone.Count);
        foreach (var (one, other) in alone.Zip(stacked))
        {
            Assert.Equal((one.Key, one.Outcome.Status, one.Outcome.Steps, one.Outcome.InitialWeights), (other.Key, other.Outcome.Status, other.Outcome.Steps, other.Outcome.InitialWeights));
            Assert.InRange(Distance.Between(other.Outcome.Test!.Loss, one.Outcome.Test!.Loss), 0, 1e-2);
            if (one.Outcome.Epochs.Count > 0) Assert.InRange(Distance.Between(other.Outcome.Epochs[0].Running.Loss, one.Outcome.Epochs[0].Running.Loss), 0, 1e-3);
        }
    }

    /// <summary>Every record, in the order of the plan.</summary>
    private List<TrialRecord> Run(TorchEngine engine, Stacking stacking, out IReadOnlyList<string> notes)
    {
        var (store, observer) = (new MemoryStore(), new NotingObserver());
        var trials = Planner.Plan(_suite, _data, store, engine.Id).Trials;
        new StagedExecutor(engine, _data, store, jobs: 1, TimeProvider.System, stacking).Run(trials, observer, CancellationToken.None);
        notes = [.. observer.Notes];
        return [.. trials.Select(trial => store.Find(trial.Key)!)];
    }

    private static TorchEngine Open(Action<int>? onPass = null)
    {
        NativeBridge.Open();
        return new TorchEngine(TorchDevice.Cpu) { OnPass = onPass };
    }

    private sealed class NotingObserver : IRunObserver
    {
        public ConcurrentQueue<string> Notes { get; } = new();

        public void Started(Trial trial)
        {
        }

        public void Epoch(Trial trial, EpochRecord epoch)
        {
        }

        public void Finished(Trial trial, TrialRecord record, TimeSpan duration) => Assert.Equal("", record.Outcome.Reason);

        public void Note(string line) => Notes.Enqueue(line);
    }
}
#endif
