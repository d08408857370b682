namespace ReproSuite.Analysis.Statistics;

/// <summary>The t test on paired differences, corrected where they come from overlapping training parts.</summary>
/// <remarks>
/// Formula: t = d̄ / √((1/n + r)·s²) with n − 1 degrees of freedom. r = test/train share of the split: 1/(k − 1) for the k folds of a k-fold split,
/// 0 for independent repetitions such as seeds on one split. Equal differences (s = 0) are a point mass: p is 0, or 1 at zero.
/// Source: Nadeau and Bengio, Machine Learning 52, 2003; for r = 0 Student's paired t.
/// </remarks>
/// <param name="Mean">d̄.</param>
/// <param name="Sd">s, with n − 1.</param>
/// <param name="StandardError">Of the mean difference.</param>
/// <param name="Freedom">Degrees of freedom of the standard error.</param>
/// <param name="SeedsDecide">Whether the standard error is the crossed one, of <see cref="OverFoldsAndSeeds"/>.</param>
internal sealed record PairedTest(double Mean, double Sd, double StandardError, double Freedom, bool SeedsDecide = false)
{
    /// <summary>On one difference per fold of a k-fold split.</summary>
    public static PairedTest OverFolds(IReadOnlyList<double> differences)
    {
        var moments = Moments.Of(differences);
        return OverFolds(moments.Count, moments.Mean, moments.Sd!.Value);
    }

    /// <summary>On k folds whose differences have this mean and standard deviation.</summary>
    public static PairedTest OverFolds(int folds, double mean, double sd) => Of(folds, 1.0 / (folds - 1), mean, sd);

    /// <summary>On one difference per cell of a k-fold split, s seeds on each fold; the larger of two standard errors decides.</summary>
    /// <remarks>
    /// The test on the means of the folds cannot see what a seed does to all folds alike. Where that part is seen (its estimated variance is positive) and the standard error
    /// with folds and seeds as crossed factors is larger, that one is taken, with its degrees of freedom. Where it is smaller it stays aside: it leaves out that training parts overlap.
    /// </remarks>
    /// <param name="cells">[folds × seeds], row-major.</param>
    /// <param name="folds">k.</param>
    /// <param name="seeds">s.</param>
    public static PairedTest OverFoldsAndSeeds(IReadOnlyList<double> cells, int folds, int seeds)
    {
        var corrected = OverFolds([.. cells.Chunk(seeds).Select(fold => fold.Sum() / seeds)]);
        if (seeds < 2) return corrected;
        var crossed = CrossedComponents.Of(cells, folds, seeds);
        return crossed.SeedVariance > 0 && crossed.StandardError > corrected.StandardError
            ? corrected with { StandardError = crossed.StandardError, Freedom = crossed.Freedom, SeedsDecide = true }
            : corrected;
    }

    /// <summary>On one difference per seed of a single split.</summary>
    public static PairedTest OverSeeds(IReadOnlyList<double> differences)
    {
        var moments = Moments.Of(differences);
        return OverSeeds(moments.Count, moments.Mean, moments.Sd!.Value);
    }

    /// <summary>On so many seeds whose differences have this mean and standard deviation.</summary>
    public static PairedTest OverSeeds(int seeds, double mean, double sd) => Of(seeds, 0, mean, sd);

    /// <summary>The t statistic; infinite for a point mass off zero.</summary>
    public double T => Mean == 0 ? 0 : Mean / StandardError;

    /// <summary>Two-sided p.</summary>
    public double P => double.IsInfinity(T) ? 0 : Student.TwoSided(T, Freedom);

    /// <summary>The mean's 95 % interval.</summary>
    public Interval Interval => Interval.Around(Mean, StandardError, Freedom);

    /// <summary>The same test in another unit, <paramref name="per"/> of the present one.</summary>
    public PairedTest InUnitsOf(long per) => this with { Mean = Mean / per, Sd = Sd / per, StandardError = StandardError / per };

    private static PairedTest Of(int count, double ratio, double mean, double sd) => new(mean, sd, Math.Sqrt(1.0 / count + ratio) * sd, count - 1);
}
