using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>A baseline that the most frequent class matches.</summary>
internal sealed class BelowMajority() : Lint("L47", Severity.Warning,
    "The baseline does not beat the majority",
    "The first model must show that there is something to learn; else nothing built on it means much.",
    "Look at the data, the features and the learning rate before anything else.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, from variant in subject.Results?.Analysis.Variants ?? []
              where subject.Results!.Analysis.Design.Target != InferenceTarget.None && variant.Comparison is { Verdict: not Verdict.Worse } && subject.Suite.Variants.First(v => v.Name == variant.Name).Configuration.Model is Majority
              select variant.Name,
        names => $"{names} is not worse than {subject.Suite.Baseline} beyond noise.");
}
