using System.Collections.Concurrent;
using System.Diagnostics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training;

/// <summary>The built-in engine: managed code in float32 with one fixed order of operations, so that a trial gives the same bits on every machine.</summary>
/// <remarks>
/// A trial is a pure function of its spec and its fold's data: threads, other trials, time and place cannot change it.
/// Each call holds all its state; several threads may train at once. Memory and threads of a finished call serve the next: there are as many sets as calls at one time.
/// The order of every sum and update: docs/decisions/0002-exact-engine.md.
/// </remarks>
public sealed class ExactEngine : IEngine
{
    /// <summary>Code of the fault that a model is one of another engine's.</summary>
    public const string OtherEngine = "RPR0820";

    private readonly ConcurrentBag<Workspace> _idle = [];

    /// <inheritdoc/>
    public EngineId Id { get; } = new(EngineId.Exact, NumericsVersion.Current);

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Refusals(ModelSpec model) => Fit.Refusals(model);

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => Fit.Check(spec, DataShape.Of(data, spec));

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The thread flushes subnormal numbers to zero.</exception>
    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        IeeeProbe.Require();
        if (Fit.Check(spec, DataShape.Of(data)) is { Count: > 0 } faults) throw new InvalidInputException(faults);
        var outcome = spec.Model.Resolve() switch
        {
            Majority => MajorityModel.Judge(data, spec.Training.Misclassified == true),
            Network network => Lend(threads, memory => new Trainer(spec, network, data, memory).Run(onEpoch, cancellation, onTrained, onState)),
            var other => throw new UnreachableException($"No training for {other.GetType().Name}."),
        };
        IeeeProbe.Require();
        return outcome;
    }

    private TrialOutcome Lend(int threads, Func<Workspace, TrialOutcome> train)
    {
        var memory = Borrow(threads);
        try
        {
            return train(memory);
        }
        finally
        {
            memory.Reset();
            _idle.Add(memory);
        }
    }

    private Workspace Borrow(int threads)
    {
        while (_idle.TryTake(out var memory))
        {
            if (memory.Team.Count == threads) return memory;
            memory.Dispose();
        }
        return new Workspace(threads);
    }
}
