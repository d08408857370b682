namespace ReproSuite.Analysis.Lints;

/// <summary>Accuracy alone, where one class is much more frequent than the others.</summary>
internal sealed class Imbalance() : Lint("L15", Severity.Warning,
    "Accuracy under imbalance",
    "Always naming the most frequent class is already accurate then, and a rare class may be missed altogether.",
    "Judge by `test.macro-f1`, and put a `majority` variant beside the others.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        if (subject.Data is not { Card.TrainCounts: { Count: > 1 } counts } || !subject.Suite.Measures.Primary.EndsWith("accuracy", StringComparison.Ordinal)) yield break;
        var share = (double)counts.Max() / counts.Sum();
        if (share > 1.5 / counts.Count) yield return new Finding(this, $"the most frequent of {Figure.Count(counts.Count)} classes has {Figure.Fixed(100 * share, 1)} % of the rows.", "metrics");
    }
}
