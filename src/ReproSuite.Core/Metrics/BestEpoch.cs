using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Epoch of the lowest validation loss: where overfitting begins.</summary>
internal sealed class BestEpoch : Metric
{
    public override string Name => "best.epoch";

    public override string Title => "best epoch";

    public override bool? HigherIsBetter => null;

    public override int Decimals => 1;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome.Status == TrialStatus.Completed && outcome.BestEpoch > 0 ? new Measurement(outcome.BestEpoch) : null;
}
