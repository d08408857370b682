using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Generalization gap: training accuracy less validation accuracy, both in evaluation mode.</summary>
internal sealed class AccuracyGap : Metric
{
    public override string Name => "gap.accuracy";

    public override string Title => "accuracy gap";

    public override bool? HigherIsBetter => false;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome)
    {
        if (outcome.Train?.Confusion is not { Total: > 0 } train || outcome.Validation?.Confusion is not { Total: > 0 } validation) return null;
        return new Measurement(train.Accuracy - validation.Accuracy);
    }
}
