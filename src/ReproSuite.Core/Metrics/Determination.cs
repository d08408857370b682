using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>R² = 1 − mean squared error / variance of the part's targets: 1 is perfect, 0 as good as their mean; none where all targets are equal. Source: scikit-learn <c>r2_score</c>.</summary>
internal sealed class Determination(Part part) : Metric
{
    public override string Name => $"{part.Key}.r2";

    public override string Title => $"{part.Title} R²";

    public override bool? HigherIsBetter => true;

    public override Answers? Judges => Answers.Numbers;

    public override Measurement? Of(TrialOutcome outcome) =>
        part.Of(outcome)?.Errors is { Variance: > 0 } errors ? new Measurement(1 - errors.Squared / errors.Variance) : null;
}
