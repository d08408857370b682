namespace ReproSuite.Analysis.Lints;

/// <summary>A variant called overfit whose validation loss falls to the end.</summary>
internal sealed class NeverOverfits() : Lint("L42", Severity.Info,
    "Overfitting is not shown",
    "Before the validation loss turns, a network is still learning; what is called overfit here did not overfit.",
    "Train it longer, or with more units.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, subject.ImprovingToTheEnd(fewestEpochs: 1).Where(name => name.Contains("overfit", StringComparison.Ordinal)),
        names => $"{names}: the lowest validation loss is in the last epoch of every trial.");
}
