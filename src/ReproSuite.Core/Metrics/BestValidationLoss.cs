using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Lowest validation loss at the end of an epoch, without penalties.</summary>
internal sealed class BestValidationLoss : Metric
{
    public override string Name => "best.val.loss";

    public override string Title => "best validation loss";

    public override bool? HigherIsBetter => false;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome.Status == TrialStatus.Completed && outcome.Epochs.Min(epoch => epoch.Validation?.Loss) is { } lowest ? new Measurement(lowest) : null;
}
