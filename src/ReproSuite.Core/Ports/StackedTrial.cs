using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Ports;

/// <summary>A trial of a stack, and whom it tells what; it tells from any thread, itself alone from one at a time.</summary>
/// <param name="Spec">Resolved.</param>
/// <param name="Data">The fold's data.</param>
/// <param name="OnEpoch">Told after every epoch that is trained.</param>
/// <param name="OnEnd">Given the outcome, completed or diverged, as soon as this trial has ended, while others go on.</param>
/// <param name="OnFailure">Given what this trial's training threw, in place of an outcome; the others go on.</param>
/// <param name="OnTrained">As of <see cref="IEngine.Train"/>; told before the end.</param>
/// <param name="OnState">Likewise.</param>
public sealed record StackedTrial(
    TrialSpec Spec, FoldData Data, Action<EpochRecord> OnEpoch, Action<TrialOutcome> OnEnd, Action<Exception> OnFailure, Action<ModelWeights>? OnTrained = null, Action<ModelWeights>? OnState = null);
