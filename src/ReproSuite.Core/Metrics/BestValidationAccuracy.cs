using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Highest validation accuracy at the end of an epoch.</summary>
internal sealed class BestValidationAccuracy : Metric
{
    public override string Name => "best.val.accuracy";

    public override string Title => "best validation accuracy";

    public override bool? HigherIsBetter => true;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome.Status == TrialStatus.Completed && outcome.Epochs.MaxBy(epoch => epoch.Validation?.Accuracy) is { Validation: { } best } ? new Measurement(best.Accuracy, best.Correct, best.Count) : null;
}
