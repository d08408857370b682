namespace ReproSuite.Analysis;

/// <summary>A variant against the baseline, or against the variant that a claim names, on the identical cells that both completed; every figure rounded by <see cref="Rounding"/>.</summary>
/// <remarks>
/// Interval, p, probabilities and minimum detectable difference are null, and the verdict inconclusive, while a trial of either is missing, diverged or failed,
/// or when the <see cref="Design"/> carries no verdict.
/// </remarks>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Difference">Mean of variant − baseline, whatever the metric's direction; null when no cell is shared.</param>
/// <param name="Low">Lower end of the difference's 95 % interval.</param>
/// <param name="High">Upper end of the difference's 95 % interval.</param>
/// <param name="P">Two-sided p of the t test on the difference.</param>
/// <param name="AdjustedP">The same, adjusted by Holm over its family (the variants compared with the baseline on the primary metric, or all other comparisons of claims), those without a p included.</param>
/// <param name="Cells">Cells that both completed.</param>
/// <param name="Wins">Of these, cells where the variant is better in the metric's direction (higher, where it has none).</param>
/// <param name="Ties">Cells where both are exactly equal.</param>
/// <param name="Losses">Cells where the variant is worse.</param>
/// <param name="ProbabilityWorse">Posterior probability of being worse by more than the region of practical equivalence.</param>
/// <param name="ProbabilityEquivalent">Posterior probability of lying inside the region.</param>
/// <param name="ProbabilityBetter">Posterior probability of being better by more than the region.</param>
/// <param name="Verdict">The four words.</param>
/// <param name="Reason">What the verdict rests on or waits for, in one line.</param>
/// <param name="MinimumDetectable">Smallest difference that this design finds with power 0.8 at level 0.05.</param>
public sealed record BaselineComparison(
    string Metric,
    double? Difference,
    double? Low,
    double? High,
    double? P,
    double? AdjustedP,
    int Cells,
    int Wins,
    int Ties,
    int Losses,
    double? ProbabilityWorse,
    double? ProbabilityEquivalent,
    double? ProbabilityBetter,
    Verdict Verdict,
    string Reason,
    double? MinimumDetectable);
