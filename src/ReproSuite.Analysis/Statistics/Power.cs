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
        for (var k = 2; k <= Most; k++)
            if (MinimumDetectable(new PairedTest(k, 0, sd, 1.0 / (k - 1))) <= effect) return k;
        return null;
    }

    /// <summary>Seeds per fold for which the variance of the mean falls to (effect / 2.80)² with the folds as they are; null when the folds alone exceed it.</summary>
    /// <remarks>Formula: V = (δ/(z.975 + z.8))², s = ⌈(σ²_S + σ²_FS/k)/(V − σ²_F/k)⌉; impossible where V ≤ σ²_F/k. Negative components count as 0.</remarks>
    public static int? SeedsNeeded(CrossedComponents components, double effect)
    {
        var room = effect / ZSum * (effect / ZSum) - Math.Max(0, components.FoldVariance) / components.Folds;
        if (room <= 0) return null;
        return Whole((Math.Max(0, components.SeedVariance) + components.InteractionVariance / components.Folds) / room);
    }

    /// <summary>Seeds on a single split for a paired t with power 0.8: ⌈((z.975 + z.8)·sd/δ)² + z².975/2⌉; null when more than a thousand.</summary>
    public static int? SeedsNeeded(double sd, double effect) => Whole(ZSum * sd / effect * (ZSum * sd / effect) + Z975 * Z975 / 2);

    private static int? Whole(double count) => count <= Most ? Math.Max(1, (int)Math.Ceiling(count)) : null;

    private static double CriticalSum(int freedom) => Student.Quantile(0.975, freedom) + Student.Quantile(0.8, freedom);
}
