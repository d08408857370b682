using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Epochs that were trained, stopped early or not.</summary>
internal sealed class EpochsRun : Metric
{
    public override string Name => "epochs.run";

    public override string Title => "epochs run";

    public override bool? HigherIsBetter => null;

    public override int Decimals => 1;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome.Status == TrialStatus.Completed && outcome.Epochs.Count > 0 ? new Measurement(outcome.Epochs.Count) : null;
}
