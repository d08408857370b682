using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Share of all steps in which clipping changed a gradient; of trials that clip and measure diagnostics.</summary>
internal sealed class ClippedShare : Metric
{
    public override string Name => "clipped.share";

    public override string Title => "share of clipped steps";

    public override bool? HigherIsBetter => null;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome is { Status: TrialStatus.Completed, Epochs: [{ ClippedSteps: not null }, ..] }
            ? new Measurement((double)outcome.Epochs.Sum(epoch => epoch.ClippedSteps!.Value) / outcome.Steps)
            : null;
}
