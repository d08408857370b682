using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Mean data loss per sample, without penalties.</summary>
internal sealed class Loss(Part part) : Metric
{
    public override string Name => $"{part.Key}.loss";

    public override string Title => $"{part.Title} loss";

    public override bool? HigherIsBetter => false;

    public override Measurement? Of(TrialOutcome outcome) => part.Of(outcome) is { } e ? new Measurement(e.Loss) : null;
}
