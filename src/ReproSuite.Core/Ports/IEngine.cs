using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Ports;

/// <summary>What trains a trial. Safe to use from several threads: a trial's state lives and dies in its call.</summary>
public interface IEngine
{
    /// <summary>Name and numerics version, as they enter trial keys.</summary>
    EngineId Id { get; }

    /// <summary>Trains one trial and judges it on all three parts; the test part once, at the end.</summary>
    /// <param name="spec">Resolved.</param>
    /// <param name="data">The fold's data.</param>
    /// <param name="onEpoch">Told after every epoch.</param>
    /// <param name="cancellation">Checked at every step.</param>
    /// <returns>Completed or diverged.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is recorded.</exception>
    /// <exception cref="Faults.InvalidInputException">The spec does not fit the data, such as ten outputs for eleven classes.</exception>
    TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation);
}
