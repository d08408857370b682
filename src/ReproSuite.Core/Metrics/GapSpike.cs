using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Largest rise of the loss gap (validation loss less training loss) from one epoch to the next; of at least two epochs.</summary>
internal sealed class GapSpike : Metric
{
    public override string Name => "gap.spike";

    public override string Title => "largest rise of the loss gap";

    public override bool? HigherIsBetter => false;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome is { Status: TrialStatus.Completed, Validation: not null, Epochs.Count: > 1 }
            ? new Measurement(outcome.Epochs.Zip(outcome.Epochs.Skip(1), (before, after) => Gap(after) - Gap(before)).Max())
            : null;

    private static double Gap(EpochRecord epoch) => epoch.Validation!.Loss - epoch.Train.Loss;
}
