namespace ReproSuite.Analysis.Statistics;

/// <summary>What a design can find at level 0.05 with power 0.8, and what it would take to find more.</summary>
internal static class Power
{
    /// <summary>z(0.975): upper point of the normal distribution.</summary>
    private const double Z975 = 1.959963984540054;

    /// <summary>z(0.975) + z(0.8).</summary>
    private const double ZSum = 2.8015852181129684;

    /// <summary>Largest number of folds and of seeds worth naming.</summary>
    private const int Most = 1000;

    /// <summary>Smallest true difference that a finished comparison would have found: (t(0.975) + t(0.8))·SE.</summary>
    public static double MinimumDetectable(PairedTest test) => CriticalSum(test.Freedom) * test.StandardError;

    /// <summary>Folds for which <see cref="MinimumDetectable"/> falls to <paramref name="effect"/> if the differences of folds keep their spread; null when more than a thousand.</summary>
    public static int? FoldsNeeded(double sd, double effect)
    {
        bool Finds(int folds) => MinimumDetectable(PairedTest.OverFolds(folds, 0, sd)) <= effect;
        var (few, enough) = (1, Most + 1);
        while (enough - few > 1)
        {
            var middle = (few + enough) / 2;
            if (Finds(middle)) enough = middle;
            else few = middle;
        }
        return enough <= Most ? enough : null;
    }

    /// <summary>Seeds per fold for which <see cref="MinimumDetectable"/> falls to <paramref name="effect"/> with the folds as they are; null when the folds alone vary too much, or more than a thousand.</summary>
    /// <remarks>
    /// The more of two numbers, as the larger of two standard errors decides. Of the test on folds: seeds are averaged within a fold, so the variance of the folds' differences is
    /// σ²_F + σ²_FS/s, and only its second part shrinks; σ²_S shifts all folds alike and drops out. Of the crossed factors, with V = (effect/(z.975 + z.8))²:
    /// (σ²_S + σ²_FS/k)/(V − σ²_F/k), asked for where σ²_S is positive. A negative σ²_F counts as 0.
    /// </remarks>
    public static int? SeedsNeeded(CrossedComponents components, double effect)
    {
        var sd = effect / MinimumDetectable(PairedTest.OverFolds(components.Folds, 0, 1));
        var folds = Math.Max(0, components.FoldVariance);
        var corrected = Seeds(components.InteractionVariance, sd * sd - folds);
        return components.SeedVariance > 0
            ? Whole(Math.Max(corrected, CrossedSeeds(components, effect)))
            : Whole(corrected);
    }

    /// <summary>Seeds per fold, a real number, for which the crossed standard error alone falls to effect/(z.975 + z.8); infinite when no number of seeds does.</summary>
    public static double CrossedSeeds(CrossedComponents components, double effect) => Seeds(
        Math.Max(0, components.SeedVariance) + components.InteractionVariance / components.Folds,
        effect / ZSum * (effect / ZSum) - Math.Max(0, components.FoldVariance) / components.Folds);

    private static double Seeds(double shrinks, double room) => room > 0 ? shrinks / room : double.PositiveInfinity;

    /// <summary>Seeds on a single split for a paired t with power 0.8: ⌈((z.975 + z.8)·sd/δ)² + z².975/2⌉; null when more than a thousand.</summary>
    public static int? SeedsNeeded(double sd, double effect) => Whole(ZSum * sd / effect * (ZSum * sd / effect) + Z975 * Z975 / 2);

    private static int? Whole(double count) => count <= Most ? (int)Math.Ceiling(count) : null;

    private static double CriticalSum(double freedom) => Student.Quantile(0.975, freedom) + Student.Quantile(0.8, freedom);
}
