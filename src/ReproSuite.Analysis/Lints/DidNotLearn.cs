using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Lints;

/// <summary>Trials that know no more than the class counts.</summary>
internal sealed class DidNotLearn() : Lint("L38", Severity.Warning,
    "Did not learn",
    "A network that is no better than the most frequent class on its own training rows tells nothing about the technique it was to show.",
    "Look at its learning rate, initialization and activations; `diagnostics: true` shows saturated and dead units.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var stuck = (subject.Results?.Cells ?? []).Where(cell => cell.Completed is { Epochs.Count: > 0, Train.Confusion: { } train } && IsNoBetter(train)).GroupBy(cell => cell.Variant).ToList();
        return LintSubject.About(this, stuck.Select(cells => cells.Key), names =>
            $"{names}: {Figure.Count(stuck.Sum(cells => cells.Count()), "trial", "trials")} no better on the training rows than the most frequent class.");
    }

    /// <summary>Within two standard errors of the share of the most frequent class.</summary>
    private static bool IsNoBetter(ConfusionMatrix confusion)
    {
        var share = Enumerable.Range(0, confusion.Classes).Max(confusion.Actual) / (double)confusion.Total;
        return confusion.Accuracy <= share + 2 * Math.Sqrt(share * (1 - share) / confusion.Total);
    }
}
