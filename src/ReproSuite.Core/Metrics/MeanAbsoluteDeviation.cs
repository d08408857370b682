using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Mean of |prediction − target|: in the target's own unit.</summary>
internal sealed class MeanAbsoluteDeviation(Part part) : Metric
{
    public override string Name => $"{part.Key}.mae";

    public override string Title => $"{part.Title} MAE";

    public override bool? HigherIsBetter => false;

    public override Answers? Judges => Answers.Numbers;

    public override Measurement? Of(TrialOutcome outcome) => part.Of(outcome)?.Errors is { } errors ? new Measurement(errors.Absolute) : null;
}
