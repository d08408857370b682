using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Validation accuracy after epoch 1.</summary>
internal sealed class FirstValidationAccuracy : Metric
{
    public override string Name => "first.val.accuracy";

    public override string Title => "validation accuracy after epoch 1";

    public override bool? HigherIsBetter => true;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome is { Status: TrialStatus.Completed, Epochs: [{ Validation: { } first }, ..] } ? new Measurement(first.Accuracy, first.Correct, first.Count) : null;
}
