using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Generalization gap: training accuracy less validation accuracy, both in evaluation mode.</summary>
internal sealed class AccuracyGap : Metric
{
    private static readonly Accuracy Train = new(Part.Train), Validation = new(Part.Validation);

    public override string Name => "gap.accuracy";

    public override string Title => "accuracy gap";

    public override bool? HigherIsBetter => false;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome) =>
        Train.Of(outcome) is { Value: var train } && Validation.Of(outcome) is { Value: var validation } ? new Measurement(train - validation) : null;
}
