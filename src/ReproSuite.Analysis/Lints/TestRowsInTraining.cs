namespace ReproSuite.Analysis.Lints;

/// <summary>Images or texts that occur in the training part and in the test part.</summary>
internal sealed class TestRowsInTraining() : Lint("L13", Severity.Warning,
    "Test rows that are training rows too",
    "A model may know these by heart, so the test figures say too much about new data, and more so the larger the model is.",
    "Keep the published test part so that figures stay comparable, and read differences smaller than this share with care; of data of your own, drop one of the two.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        // Rows of a table may be equal and yet different samples.
        if (subject.Data is not { Card: { Repeated.TestInTrain: > 0 and var repeated } card } || !(card.IsText || card.ImageWidth > 0)) yield break;
        var rows = card.TestCounts.Sum();
        yield return new Finding(this, $"{Figure.Count(repeated)} of {Figure.Count(rows, "test row equals a training row", "test rows equal a training row")} bit for bit ({Figure.Fixed(100.0 * repeated / rows, 2)} %).", "data");
    }
}
