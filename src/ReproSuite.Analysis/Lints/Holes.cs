namespace ReproSuite.Analysis.Lints;

/// <summary>Planned trials without figures.</summary>
internal sealed class Holes() : Lint("L08", Severity.Warning,
    "Trials without figures",
    "A mean over the trials that happened to finish is the mean of the lucky ones.",
    "Run what is missing; make a diverging variant stable, or read it as unstable.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, (subject.Results?.Analysis.Variants ?? []).Where(v => v.Completed < v.Planned).Select(v => v.Name),
        names => $"{names}: {Figure.Count(subject.Results!.Cells.Count(c => c.Completed is null))} of {Figure.Count(subject.Results.Cells.Count, "trial", "trials")} have no figures.");
}
