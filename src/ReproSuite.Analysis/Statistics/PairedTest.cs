namespace ReproSuite.Analysis.Statistics;

/// <summary>The t test on paired differences, corrected where they come from overlapping training parts.</summary>
/// <remarks>
/// Formula: t = d̄ / √((1/n + r)·s²) with n − 1 degrees of freedom. r = test/train share of the split: 1/(k − 1) for the k folds of a k-fold split,
/// 0 for independent repetitions such as seeds on one split. Equal differences (s = 0) are a point mass: p is 0, or 1 at zero.
/// Source: Nadeau and Bengio, Machine Learning 52, 2003; for r = 0 Student's paired t.
/// </remarks>
/// <param name="Count">n, at least 2.</param>
/// <param name="Mean">d̄.</param>
/// <param name="Sd">s, with n − 1.</param>
/// <param name="Ratio">r.</param>
internal sealed record PairedTest(int Count, double Mean, double Sd, double Ratio)
{
    /// <summary>On one difference per fold of a k-fold split.</summary>
    public static PairedTest OverFolds(IReadOnlyList<double> differences) => Of(differences, 1.0 / (differences.Count - 1));

    /// <summary>On one difference per seed of a single split.</summary>
    public static PairedTest OverSeeds(IReadOnlyList<double> differences) => Of(differences, 0);

    /// <summary>n − 1.</summary>
    public int Freedom => Count - 1;

    /// <summary>Standard error of the mean difference.</summary>
    public double StandardError => Math.Sqrt(1.0 / Count + Ratio) * Sd;

    /// <summary>The t statistic; infinite for a point mass off zero.</summary>
    public double T => Mean == 0 ? 0 : Mean / StandardError;

    /// <summary>Two-sided p.</summary>
    public double P => double.IsInfinity(T) ? 0 : Student.TwoSided(T, Freedom);

    /// <summary>The mean's 95 % interval.</summary>
    public Interval Interval => Interval.Around(Mean, StandardError, Freedom);

    private static PairedTest Of(IReadOnlyList<double> differences, double ratio)
    {
        var moments = Moments.Of(differences);
        return new PairedTest(moments.Count, moments.Mean, moments.Sd!.Value, ratio);
    }
}
