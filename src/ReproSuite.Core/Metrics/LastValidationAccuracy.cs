using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Validation accuracy after the last epoch that was trained, whichever epoch's weights were kept.</summary>
internal sealed class LastValidationAccuracy : Metric
{
    public override string Name => "last.val.accuracy";

    public override string Title => "validation accuracy after the last epoch";

    public override bool? HigherIsBetter => true;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome is { Status: TrialStatus.Completed, Epochs: [.., { Validation: { } last }] } ? new Measurement(last.Accuracy, last.Correct, last.Count) : null;
}
