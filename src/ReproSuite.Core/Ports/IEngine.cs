using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Ports;

/// <summary>What trains a trial. Safe to use from several threads: a trial's state lives and dies in its call.</summary>
public interface IEngine
{
    /// <summary>Name and numerics version, as they enter trial keys.</summary>
    EngineId Id { get; }

    /// <summary>What its records rest on beside their keys; null when the keys say it all, as those of the exact engine do.</summary>
    EngineFacts? Facts => null;

    /// <summary>Why the engine trains no such model, whatever the data; empty when it may. Asked before data is read, which may be a long download; <see cref="Check"/> tells it too.</summary>
    IReadOnlyList<Fault> Refusals(ModelSpec model) => [];

    /// <summary>Why the engine cannot train a trial on data like this, such as ten outputs for eleven classes; empty when it can. Asked before anything runs.</summary>
    /// <param name="spec">Resolved.</param>
    /// <param name="data">What is known of the data; nothing is read.</param>
    IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data);

    /// <summary>Trains one trial and judges it on all parts that have rows; the test part once, at the end.</summary>
    /// <param name="spec">Resolved.</param>
    /// <param name="data">The fold's data.</param>
    /// <param name="onEpoch">Told after every epoch that is trained.</param>
    /// <param name="cancellation">Checked at every step.</param>
    /// <param name="threads">How many threads it may compute on, at least 1; changes no result of the exact engine.</param>
    /// <param name="onTrained">Given a copy of the weights that were judged, when training completed; null when nobody wants them.</param>
    /// <param name="onState">Given a copy of what the same trial with more epochs needs beside this outcome, when training completed; null when nobody wants it. An engine that cannot go on from an end gives none, and ignores <see cref="FoldData.Begun"/>.</param>
    /// <returns>Completed or diverged.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is recorded.</exception>
    /// <exception cref="InvalidInputException">What <see cref="Check"/> would have told.</exception>
    TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null);
}
