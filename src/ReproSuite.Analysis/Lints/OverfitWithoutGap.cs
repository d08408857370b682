namespace ReproSuite.Analysis.Lints;

/// <summary>A scaled-up network whose gap is no wider than the baseline's.</summary>
internal sealed class OverfitWithoutGap() : Lint("L48", Severity.Warning,
    "Scaling up did not overfit",
    "The step shows that the network has capacity to spare; without a wider gap regularization has nothing to do.",
    "More units, more layers or more epochs.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        if (StageContracts.Mean(subject, StageContracts.Overfit, "gap.accuracy") is { } gap && StageContracts.Mean(subject, subject.Suite.Baseline, "gap.accuracy") is { } before
            && subject.Suite.Baseline != StageContracts.Overfit && gap <= before)
            yield return new Finding(this, $"the gap of {StageContracts.Overfit}, {Figure.Fixed(gap, 4)}, is not wider than that of {subject.Suite.Baseline}, {Figure.Fixed(before, 4)}.", $"variants.{StageContracts.Overfit}");
    }
}
