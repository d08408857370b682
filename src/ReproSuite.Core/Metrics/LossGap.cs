using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Generalization gap: validation loss less training loss of the kept weights, both in evaluation mode and without penalties.</summary>
internal sealed class LossGap : Metric
{
    public override string Name => "gap.loss";

    public override string Title => "loss gap";

    public override bool? HigherIsBetter => false;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome is { Validation: { } validation, Train: { } train } ? new Measurement(validation.Loss - train.Loss) : null;
}
