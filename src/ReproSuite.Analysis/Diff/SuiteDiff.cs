namespace ReproSuite.Analysis.Diff;

/// <summary>What changed between two results of one suite: a pure function of both.</summary>
/// <remarks>
/// Differences are paired on identical cells: the same fold, row for row, of the same data, and the same seed, trained by the same engine. They are judged as
/// variants are judged against a baseline (<see cref="BaselineComparison"/>), head against base, with p adjusted by Holm over the variants that changed.
/// A variant whose keys are the same was not trained again and is not in that family. Where cells are not identical nothing is paired.
/// </remarks>
/// <param name="Before">The base.</param>
/// <param name="After">The head.</param>
/// <param name="Obstacle">Why nothing may be paired; null when something may.</param>
/// <param name="Spec">What changed in the suite.</param>
/// <param name="Trials">What became of the plan.</param>
/// <param name="DifferentBits">One key, two outcomes.</param>
/// <param name="Variants">Those of the head, then those that were removed.</param>
/// <param name="Claims">Those of the head, then those that are claimed no more.</param>
/// <param name="Ranks">Moves in the order of means.</param>
public sealed record SuiteDiff(
    DiffSide Before,
    DiffSide After,
    string? Obstacle,
    IReadOnlyList<SpecChange> Spec,
    TrialChanges Trials,
    IReadOnlyList<DifferentBits> DifferentBits,
    IReadOnlyList<VariantDiff> Variants,
    IReadOnlyList<ClaimChange> Claims,
    IReadOnlyList<RankMove> Ranks)
{
    /// <summary>Name of the suite's report.</summary>
    public string Name => After.Name;

    /// <summary>The variant with the best mean of the primary metric at the base; null when none has one.</summary>
    public string? WinnerBefore => Best(m => m.Before)?.Former ?? Best(m => m.Before)?.Name;

    /// <summary>The same at the head.</summary>
    public string? WinnerAfter => Best(m => m.After)?.Name;

    /// <summary>Whether another variant is best, a new name of the same one aside.</summary>
    public bool IsWinnerFlipped => Best(m => m.Before)?.Name != Best(m => m.After)?.Name;

    /// <summary>Whether anything is worth a line.</summary>
    public bool IsChanged => Spec.Count > 0 || !Trials.AreNone || DifferentBits.Count > 0 || Before.Engine != After.Engine || Before.Data.Digest != After.Data.Digest || Before.Data.Folds != After.Data.Folds
        || Variants.Any(v => v.IsChanged || v.IsVerdictFlipped) || Claims.Any(c => c.Before != c.After);

    /// <summary>The same without the records it was made from, which only curves and lists of trials need: of many suites they would fill the memory.</summary>
    public SuiteDiff WithoutRecords() => this with { Before = Before.WithoutRecords(), After = After.WithoutRecords() };

    /// <summary>Compares two results of a suite.</summary>
    /// <param name="before">The base.</param>
    /// <param name="after">The head.</param>
    /// <param name="metrics">Metrics to compare besides the primary one and those that the results of both sides summarize, or to judge in another way.</param>
    public static SuiteDiff Of(DiffSide before, DiffSide after, IReadOnlyCollection<JudgedMetric>? metrics = null)
    {
        var (pairing, bits) = (Pairing.Of(before, after), Diff.DifferentBits.Between(before, after));
        var variants = VariantPairs.Of(before, after, pairing, bits, metrics ?? []);
        return new SuiteDiff(
            before, after, pairing.Obstacle, SuiteChanges.Between(before, after, variants), TrialChanges.Between(before, after), bits,
            variants, ClaimChange.Between(before, after), RankMove.Between(variants));
    }

    private VariantDiff? Best(Func<MetricDiff, Estimate?> side)
    {
        var judged = Variants.Where(v => side(v.Primary) is not null).ToList();
        return After.Primary.HigherIsBetter == false ? judged.MinBy(v => side(v.Primary)!.Mean) : judged.MaxBy(v => side(v.Primary)!.Mean);
    }
}
