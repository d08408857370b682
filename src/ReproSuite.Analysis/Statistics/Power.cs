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
        bool Finds(int folds) => MinimumDetectable(OverFolds(folds, sd)) <= effect;
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
    /// Seeds are averaged within a fold, so the variance of the folds' differences is σ²_F + σ²_FS/s, and only its second part shrinks;
    /// σ²_S shifts all folds alike and drops out. A negative σ²_F counts as 0.
    /// </remarks>
    public static int? SeedsNeeded(CrossedComponents components, double effect)
    {
        var sd = effect / MinimumDetectable(OverFolds(components.Folds, 1));
        var room = sd * sd - Math.Max(0, components.FoldVariance);
        return room > 0 ? Whole(components.InteractionVariance / room) : null;
    }

    /// <summary>Seeds on a single split for a paired t with power 0.8: ⌈((z.975 + z.8)·sd/δ)² + z².975/2⌉; null when more than a thousand.</summary>
    public static int? SeedsNeeded(double sd, double effect) => Whole(ZSum * sd / effect * (ZSum * sd / effect) + Z975 * Z975 / 2);

    private static PairedTest OverFolds(int folds, double sd) => new(folds, 0, sd, 1.0 / (folds - 1));

    private static int? Whole(double count) => count <= Most ? (int)Math.Ceiling(count) : null;

    private static double CriticalSum(int freedom) => Student.Quantile(0.975, freedom) + Student.Quantile(0.8, freedom);
}
