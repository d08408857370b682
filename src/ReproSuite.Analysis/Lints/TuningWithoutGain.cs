namespace ReproSuite.Analysis.Lints;

/// <summary>A search that found nothing better than the guess before it.</summary>
internal sealed class TuningWithoutGain() : Lint("L50", Severity.Info,
    "Tuning gained nothing",
    "A search costs many trainings; a result within the spread of the regularized network says that the guess was as good.",
    "A wider space, more configurations or longer rounds; or keep the guess.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var primary = subject.Suite.Measures.Primary;
        if (subject.Results?.Analysis is not { Primary.HigherIsBetter: { } higher } || StageContracts.Mean(subject, StageContracts.Tune, primary) is not { } tuned) yield break;
        if (StageContracts.Mean(subject, StageContracts.Regularize, primary) is { } guess && (higher ? tuned <= guess : tuned >= guess))
            yield return new Finding(this, $"{primary} of {StageContracts.Tune}, {Figure.Fixed(tuned, 4)}, is not better than that of {StageContracts.Regularize}, {Figure.Fixed(guess, 4)}.", $"variants.{StageContracts.Tune}");
    }
}
