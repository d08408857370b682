using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Square root of the mean of (prediction − target)²: in the target's own unit.</summary>
internal sealed class RootMeanSquaredError(Part part) : Metric
{
    public override string Name => $"{part.Key}.rmse";

    public override string Title => $"{part.Title} RMSE";

    public override bool? HigherIsBetter => false;

    public override Answers? Judges => Answers.Numbers;

    public override Measurement? Of(TrialOutcome outcome) => part.Of(outcome)?.Errors is { } errors ? new Measurement(Math.Sqrt(errors.Squared)) : null;
}
