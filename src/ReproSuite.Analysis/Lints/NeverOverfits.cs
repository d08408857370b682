namespace ReproSuite.Analysis.Lints;

/// <summary>A variant called overfit whose validation loss falls to the end.</summary>
internal sealed class NeverOverfits() : Lint("L42", Severity.Info,
    "Overfitting is not shown",
    "Before the validation loss turns, a network is still learning; what is called overfit here did not overfit.",
    "Train it longer, or with more units.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, (subject.Results?.Cells ?? []).Where(cell => cell.Variant.Contains("overfit", StringComparison.Ordinal)).GroupBy(cell => cell.Variant)
            .Where(cells => cells.All(cell => cell.Completed is { Epochs.Count: > 0 } outcome && outcome.BestEpoch == outcome.Epochs.Count)).Select(cells => cells.Key),
        names => $"{names}: the lowest validation loss is in the last epoch of every trial.");
}
