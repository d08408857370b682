namespace ReproSuite.Analysis.Lints;

/// <summary>Variants or seeds that end with the same weights.</summary>
internal sealed class IdenticalResults() : Lint("L40", Severity.Error,
    "Identical results",
    "A setting that changes no bit was never in force, and equal results of two seeds count one trial twice.",
    "Drop one of the two, or set something that acts.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var trained = (subject.Results?.Cells ?? []).Where(cell => cell.Completed is { FinalWeights.Length: > 0, Steps: > 0 }).ToList();
        var twins = trained.GroupBy(cell => (cell.Completed!.FinalWeights, cell.Completed.KeptEpoch)).FirstOrDefault(same => same.Count() > 1);
        if (twins is null) yield break;
        var (a, b) = (twins.First(), twins.Skip(1).First());
        var where = a.Variant == b.Variant ? $"seeds {Figure.Count(a.Seed)} and {Figure.Count(b.Seed)} of {a.Variant}" : $"{a.Variant} and {b.Variant}";
        yield return new Finding(this, $"{where} end with the same weights, bit for bit (fold {Figure.Count(a.Fold)}).", $"variants.{b.Variant}");
    }
}
