using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Accuracy over the last epoch's own batches as they were trained, with dropout on and weights moving: what Keras prints as training accuracy.</summary>
internal sealed class RunningAccuracy : Metric
{
    public override string Name => "running.accuracy";

    public override string Title => "running accuracy";

    public override bool? HigherIsBetter => true;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome is { Status: TrialStatus.Completed, Epochs: [.., { Running: { } last }] } ? new Measurement(last.Accuracy, last.Correct, last.Count) : null;
}
