using System.Collections.Concurrent;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution.Tests;

/// <summary>Trains what <see cref="FakeEngine"/> trains, with the same outcomes, in stacks of trials of one batch size: each on a thread of its own.</summary>
/// <param name="during">Called between the two epochs of every trial.</param>
/// <param name="fits">How many trials the pretended device holds; more than that run out of memory when the first has ended.</param>
internal sealed class FakeStackingEngine(Action<TrialSpec, CancellationToken>? during = null, int fits = int.MaxValue) : IStackingEngine
{
    private readonly FakeEngine _one = new(during);

    public EngineId Id => _one.Id;

    public EngineFacts? Facts { get; } = new("cpu", ["Nothing 1.0"], EnginePromise.SameBitsHere);

    public EngineFacts? StackedFacts => Facts! with { Promise = EnginePromise.SameDistribution };

    public bool PrefersStacks { get; init; } = true;

    /// <summary>What the engine would take where nobody says.</summary>
    public int Preferred { get; init; } = 4;

    /// <summary>The specs of every stack that was begun, and the threads that it was given.</summary>
    public ConcurrentQueue<(IReadOnlyList<TrialSpec> Specs, int Threads)> Stacks { get; } = new();

    /// <summary>Those that were trained one by one.</summary>
    public ConcurrentQueue<TrialSpec> Alone => _one.Trained;

    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => [];

    public string? StackKey(TrialSpec spec) => spec.Training.Batch == 1 ? null : FormattableString.Invariant($"batch {spec.Training.Batch}");

    public int StackSize(TrialSpec spec, FoldData data) => Preferred;

    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null) =>
        _one.Train(spec, data, onEpoch, cancellation, threads, onTrained, onState);

    public void Train(IReadOnlyList<StackedTrial> trials, CancellationToken cancellation, int threads = 1)
    {
        Stacks.Enqueue(([.. trials.Select(trial => trial.Spec)], threads));
        if (trials.Count > fits)
        {
            if (trials.Count > 1) Train(trials[0], cancellation); // One has ended before memory runs out.
            throw new DeviceMemoryException("out of memory", new InvalidOperationException());
        }
        var members = trials.Select(trial => new Thread(() => Train(trial, cancellation))).ToList();
        members.ForEach(member => member.Start());
        members.ForEach(member => member.Join());
        cancellation.ThrowIfCancellationRequested();
    }

    private void Train(StackedTrial trial, CancellationToken cancellation)
    {
        try
        {
            trial.OnEnd(new FakeEngine(during).Train(trial.Spec, trial.Data, trial.OnEpoch, cancellation, 1, trial.OnTrained, trial.OnState));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Tells nothing.
        }
        catch (Exception e)
        {
            trial.OnFailure(e);
        }
    }
}
