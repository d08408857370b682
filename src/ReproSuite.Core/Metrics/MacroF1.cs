using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>Unweighted mean over the classes of F1 = 2·hits / (actual + predicted); a class neither present nor predicted counts as 0. Source: scikit-learn <c>f1_score(average="macro")</c>.</summary>
internal sealed class MacroF1(Part part) : Metric
{
    public override string Name => $"{part.Key}.macro-f1";

    public override string Title => $"{part.Title} macro F1";

    public override bool? HigherIsBetter => true;

    public override Answers? Judges => Answers.Classes;

    public override Measurement? Of(TrialOutcome outcome)
    {
        if (part.Of(outcome)?.Confusion is not { } confusion) return null;
        var sum = 0.0;
        for (var c = 0; c < confusion.Classes; c++)
        {
            var either = confusion.Actual(c) + confusion.Predicted(c);
            if (either > 0) sum += 2.0 * confusion[c, c] / either;
        }
        return new Measurement(sum / confusion.Classes);
    }
}
