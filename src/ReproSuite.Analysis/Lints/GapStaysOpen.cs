namespace ReproSuite.Analysis.Lints;

/// <summary>A regularized network whose gap is as wide as before.</summary>
internal sealed class GapStaysOpen() : Lint("L49", Severity.Warning,
    "Regularizing did not narrow the gap",
    "The step is there to bring training and validation closer; if it does not, it is too weak or at the wrong place.",
    "A larger penalty, more dropout or fewer units.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        if (StageContracts.Mean(subject, StageContracts.Regularize, "gap.accuracy") is { } gap && StageContracts.Mean(subject, StageContracts.Overfit, "gap.accuracy") is { } before && gap >= before)
            yield return new Finding(this, $"the gap of {StageContracts.Regularize}, {Figure.Fixed(gap, 4)}, is not narrower than that of {StageContracts.Overfit}, {Figure.Fixed(before, 4)}.", $"variants.{StageContracts.Regularize}");
    }
}
