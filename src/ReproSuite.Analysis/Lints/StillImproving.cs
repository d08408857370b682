namespace ReproSuite.Analysis.Lints;

/// <summary>Training that ended while the validation loss was falling.</summary>
internal sealed class StillImproving() : Lint("L51", Severity.Info,
    "Training ended too early",
    "Where the last epoch is the best in every trial, more epochs would have helped, and the comparison is one of unfinished trainings.",
    "More epochs, or a higher learning rate.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, subject.ImprovingToTheEnd(fewestEpochs: 2),
        names => $"{names}: the lowest validation loss is in the last epoch of every trial.");
}
