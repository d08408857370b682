#if PLUGIN_ENGINES
using System.Collections.Concurrent;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Conformance.Tests;

/// <summary>Micro-trials trained together, and what each of them told.</summary>
internal sealed class StackedRun
{
    private readonly ConcurrentQueue<MicroTrial> _ended = new();
    private readonly ConcurrentDictionary<MicroTrial, TrialOutcome> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<MicroTrial, Exception> _faults = new(ReferenceEqualityComparer.Instance);

    private StackedRun()
    {
    }

    /// <summary>In order of ending.</summary>
    public IReadOnlyList<MicroTrial> Ended => [.. _ended];

    /// <summary>What a trial gave.</summary>
    public TrialOutcome this[MicroTrial trial] => _outcomes[trial];

    /// <summary>What was thrown by trials.</summary>
    public IReadOnlyDictionary<MicroTrial, Exception> Faults => _faults;

    /// <summary>Trains them.</summary>
    public static StackedRun Of(IStackingEngine engine, IReadOnlyList<MicroTrial> trials, Action<MicroTrial, EpochRecord>? onEpoch = null, CancellationToken cancellation = default)
    {
        var run = new StackedRun();
        engine.Train([.. trials.Select(trial => run.Trial(trial, onEpoch))], cancellation);
        return run;
    }

    private StackedTrial Trial(MicroTrial trial, Action<MicroTrial, EpochRecord>? onEpoch) => new(
        trial.Spec, trial.Data, epoch => onEpoch?.Invoke(trial, epoch),
        outcome =>
        {
            _outcomes[trial] = outcome;
            _ended.Enqueue(trial);
        },
        fault => _faults[trial] = fault);
}
#endif
