using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis;

/// <summary>A variant against the baseline, beyond what the verdict rests on; every figure rounded by <see cref="Rounding"/>.</summary>
/// <remarks>
/// None of these decides anything: they say how large the difference is beside the spread, and what other ways to judge it find.
/// Wilcoxon's test is for independent differences: the seeds of a single split; or the means of the folds where they are at least six, as fewer can never reach 0.05.
/// The bootstrap draws what the design repeats: folds and seeds, whole folds where there is one seed, seeds (corrected for bias) on a single split.
/// </remarks>
/// <param name="StandardError">Of the mean difference, as the t test behind the verdict takes it.</param>
/// <param name="CrossedError">The same with folds and seeds as crossed random factors; null unless there are two of each. It contains what a seed adds to all folds alike, which a test on folds cannot see, and it leaves out that training parts overlap.</param>
/// <param name="CrossedFreedom">Its degrees of freedom.</param>
/// <param name="SeedSd">Standard deviation of the difference that comes from the seed on all folds alike (0 where the estimate of its variance is negative); null unless there are two of each.</param>
/// <param name="Standardized">d_z over the cells; null without spread.</param>
/// <param name="Superiority">A12 in the metric's direction: probability that a trial of the variant is better than one of the baseline, ties half.</param>
/// <param name="PairedSuperiority">The same for trials of one cell.</param>
/// <param name="RankP">Two-sided p of Wilcoxon's exact signed-rank test; null where it is not valid or can never reach 0.05 by design of the folds.</param>
/// <param name="RankZeros">Differences of exactly zero that this test leaves out; null without it.</param>
/// <param name="RankSmallestP">The smallest p that it could have given; null without it.</param>
/// <param name="BootstrapLow">Lower end of the bootstrap's 95 % interval.</param>
/// <param name="BootstrapHigh">Upper end.</param>
/// <param name="BayesFactorBound">The largest odds against no difference that the test's p can stand for; null where p is 0.</param>
public sealed record ComparisonDetails(
    double StandardError,
    double? CrossedError,
    double? CrossedFreedom,
    double? SeedSd,
    double? Standardized,
    double? Superiority,
    double? PairedSuperiority,
    double? RankP,
    int? RankZeros,
    double? RankSmallestP,
    double BootstrapLow,
    double BootstrapHigh,
    double? BayesFactorBound)
{
    /// <summary>Fewest fold means whose exact signed-rank test can reach 0.05.</summary>
    private const int FewestFolds = 6;

    /// <summary>Whether seeds move all folds alike by so much that the crossed standard error is the larger one, behind the verdict too.</summary>
    public bool SeedsDecide => SeedSd > 0 && CrossedError == StandardError;

    /// <summary>The details of a contrast; null when it has no test.</summary>
    internal static ComparisonDetails? Of(Contrast contrast)
    {
        if (contrast.Test is not { } test) return null;
        var (design, shared, per) = (contrast.Design, contrast.Differences.Shared, contrast.Differences.Per);
        var crossed = design is { Folds: >= 2, Seeds: >= 2 } ? CrossedComponents.Of([.. shared.Select(d => d / per)], design.Folds, design.Seeds) : null;
        var ranks = Ranked(contrast.Differences, design) is { } differences ? SignedRankTest.Of(differences) : null;
        var interval = Resampled(shared, design);
        var bound = Evidence.BayesFactorBound(test.P);
        return new ComparisonDetails(
            Rounding.SixDigits(test.StandardError),
            Rounding.SixDigits(crossed?.StandardError),
            Rounding.SixDigits(crossed?.Freedom),
            crossed is null ? null : Rounding.SixDigits(Math.Sqrt(Math.Max(0, crossed.SeedVariance))),
            Rounding.SixDigits(EffectSize.Standardized(shared)),
            Rounding.SixDigits(contrast.Direction < 0 ? 1 - contrast.Superiority : contrast.Superiority),
            Rounding.SixDigits(EffectSize.PairedSuperiority([.. shared.Select(d => d * contrast.Direction)])),
            Rounding.SixDigits(ranks?.P),
            ranks?.Zeros,
            Rounding.SixDigits(ranks?.SmallestP),
            Rounding.SixDigits(interval.Low / per),
            Rounding.SixDigits(interval.High / per),
            double.IsFinite(bound) ? Rounding.SixDigits(bound) : null);
    }

    private static IReadOnlyList<double>? Ranked(Differences differences, Design design) => design switch
    {
        { Target: InferenceTarget.Seeds } => differences.Shared,
        { Folds: >= FewestFolds } => [.. differences.Shared.Chunk(design.Seeds).Select(fold => fold.Sum())],
        _ => null,
    };

    private static Interval Resampled(IReadOnlyList<double> differences, Design design) => design switch
    {
        { Target: InferenceTarget.Seeds } => Bootstrap.OverValues(differences).Accelerated(differences),
        { Seeds: 1 } => Bootstrap.OverFolds(differences, design.Folds).Percentile,
        _ => Bootstrap.OverFoldsAndSeeds(differences, design.Folds, design.Seeds).Percentile,
    };
}
