namespace ReproSuite.Analysis.Statistics;

/// <summary>What folds and seeds each add to the variance of a metric: two-way random effects, one value per cell.</summary>
/// <remarks>
/// Formula, for k folds and s seeds: MS_F = s·Σ(ȳ_f − ȳ)²/(k−1), MS_S = k·Σ(ȳ_s − ȳ)²/(s−1), MS_E = Σ(y − ȳ_f − ȳ_s + ȳ)²/((k−1)(s−1)).
/// Var(ȳ) = (MS_F + MS_S − MS_E)/(k·s), degrees of freedom after Satterthwaite (1946).
/// Where that bracket is not positive, or its degrees of freedom fall below one, the components cannot be estimated: the variance is then taken with
/// negative components set to 0, and the degrees of freedom as the fewer of k − 1 and s − 1.
/// It does not know that the training parts of folds overlap; comparisons use <see cref="PairedTest"/> instead.
/// </remarks>
/// <param name="Folds">k, at least 2.</param>
/// <param name="Seeds">s, at least 2.</param>
/// <param name="FoldMeanSquare">MS_F.</param>
/// <param name="SeedMeanSquare">MS_S.</param>
/// <param name="ErrorMeanSquare">MS_E.</param>
internal sealed record CrossedComponents(int Folds, int Seeds, double FoldMeanSquare, double SeedMeanSquare, double ErrorMeanSquare)
{
    /// <summary>Components of values [folds × seeds], row-major.</summary>
    public static CrossedComponents Of(IReadOnlyList<double> values, int folds, int seeds)
    {
        var first = values[0];
        var y = values.Select(v => v - first).ToArray();
        var mean = y.Sum() / y.Length;
        var foldMeans = Enumerable.Range(0, folds).Select(f => Enumerable.Range(0, seeds).Sum(s => y[f * seeds + s]) / seeds).ToArray();
        var seedMeans = Enumerable.Range(0, seeds).Select(s => Enumerable.Range(0, folds).Sum(f => y[f * seeds + s]) / folds).ToArray();
        var error = y.Select((v, i) => Square(v - foldMeans[i / seeds] - seedMeans[i % seeds] + mean)).Sum();
        return new CrossedComponents(
            folds,
            seeds,
            seeds * foldMeans.Sum(m => Square(m - mean)) / (folds - 1),
            folds * seedMeans.Sum(m => Square(m - mean)) / (seeds - 1),
            error / ((folds - 1) * (seeds - 1)));
    }

    /// <summary>σ²_F, negative where the estimate is.</summary>
    public double FoldVariance => (FoldMeanSquare - ErrorMeanSquare) / Seeds;

    /// <summary>σ²_S, negative where the estimate is.</summary>
    public double SeedVariance => (SeedMeanSquare - ErrorMeanSquare) / Folds;

    /// <summary>σ²_FS, the interaction together with all else.</summary>
    public double InteractionVariance => ErrorMeanSquare;

    /// <summary>Whether the formula's own variance and degrees of freedom can be used.</summary>
    public bool Estimable => Bracket > 0 && Satterthwaite >= 1;

    /// <summary>Standard error of the mean over all cells.</summary>
    public double StandardError => Math.Sqrt((Estimable ? Bracket : Truncated) / (Folds * Seeds));

    /// <summary>Degrees of freedom of <see cref="StandardError"/>.</summary>
    public double Freedom => Estimable ? Satterthwaite : Math.Min(Folds, Seeds) - 1;

    private double Bracket => FoldMeanSquare + SeedMeanSquare - ErrorMeanSquare;

    private double Truncated => Seeds * Math.Max(0, FoldVariance) + Folds * Math.Max(0, SeedVariance) + ErrorMeanSquare;

    private double Satterthwaite => Square(Bracket) / (
        Square(FoldMeanSquare) / (Folds - 1) + Square(SeedMeanSquare) / (Seeds - 1) + Square(ErrorMeanSquare) / ((Folds - 1) * (Seeds - 1)));

    private static double Square(double x) => x * x;
}
