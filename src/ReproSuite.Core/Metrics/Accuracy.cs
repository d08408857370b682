using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Share of correct predictions.</summary>
internal sealed class Accuracy(Part part) : Metric
{
    public override string Name => $"{part.Key}.accuracy";

    public override string Title => $"{part.Title} accuracy";

    public override bool? HigherIsBetter => true;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome)
    {
        if (part.Of(outcome)?.Confusion is not { Total: > 0 and var total } confusion) return null;
        var correct = confusion.Correct;
        return new Measurement((double)correct / total, correct, total);
    }
}
