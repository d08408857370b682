namespace ReproSuite.Analysis.Statistics;

/// <summary>A 95 % interval.</summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>center ± t(0.975, df)·se.</summary>
    public static Interval Around(double center, double standardError, double freedom)
    {
        var half = standardError == 0 ? 0 : Student.Quantile(0.975, freedom) * standardError;
        return new Interval(center - half, center + half);
    }
}
