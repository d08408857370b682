namespace ReproSuite.Analysis.Lints;

/// <summary>Too few repetitions to tell luck from effect.</summary>
internal sealed class FewSeeds() : Lint("L07", Severity.Warning,
    "Too few seeds",
    "Initial weights, order and masks alone move an accuracy by as much as many techniques do; one seed cannot tell the two apart.",
    "Use at least three seeds, better five, and folds where conclusions shall hold for new data.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var design = Design.Of(subject.Suite);
        if (design.Target == InferenceTarget.None)
            yield return new Finding(this, $"a verdict takes more than {Figure.Count(design.Seeds, "seed", "seeds")} on one split.", "seeds");
        else if (design.Seeds == 1)
            yield return new Finding(this, $"one seed on each of {Figure.Count(design.Folds)} folds: what is due to the seed cannot be told from what is due to the fold.", "seeds");
    }
}
