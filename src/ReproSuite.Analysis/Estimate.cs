namespace ReproSuite.Analysis;

/// <summary>A metric of one variant over its completed trials; every figure rounded by <see cref="Rounding"/>.</summary>
/// <remarks>
/// Standard error and interval come from the two-way random-effects analysis of variance over folds and seeds with Satterthwaite's degrees of freedom,
/// from a plain t where there is only one fold or only one seed, and are null while a trial of the grid is not completed.
/// </remarks>
/// <param name="Mean">Mean over the trials.</param>
/// <param name="Sd">Standard deviation over the trials (n − 1); null for one trial.</param>
/// <param name="N">Completed trials behind it.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="Iqm">Mean of the middle half; null for fewer than four trials.</param>
/// <param name="FoldSd">Standard deviation that comes from the fold (0 where the estimate of its variance is negative); null unless there are two folds and two seeds.</param>
/// <param name="SeedSd">Standard deviation that comes from the seed, likewise.</param>
/// <param name="InteractionSd">Standard deviation that comes from neither alone: what a seed does on this fold and not on others.</param>
/// <param name="Estimable">Whether folds and seeds could be told apart; false where the sum of the estimates is not usable and negative ones count as 0, null without components.</param>
/// <param name="StandardError">Of the mean; null when it cannot be estimated.</param>
/// <param name="Freedom">Degrees of freedom of the standard error.</param>
/// <param name="Low">Lower end of the mean's 95 % interval.</param>
/// <param name="High">Upper end of the mean's 95 % interval.</param>
public sealed record Estimate(
    double Mean,
    double? Sd,
    int N,
    double Min,
    double Max,
    double? Iqm,
    double? FoldSd,
    double? SeedSd,
    double? InteractionSd,
    bool? Estimable,
    double? StandardError,
    double? Freedom,
    double? Low,
    double? High);
