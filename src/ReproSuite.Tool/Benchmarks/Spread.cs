namespace ReproSuite.Tool.Benchmarks;

/// <summary>What repetitions of one measurement gave.</summary>
internal sealed record Spread(double Median, double Low, double High)
{
    /// <summary>Of at least one figure; of an even number of them the median is the mean of the middle two.</summary>
    public static Spread Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return new Spread((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[0], sorted[^1]);
    }

    /// <summary>The same in another unit, by a function that rises or falls throughout.</summary>
    public Spread Map(Func<double, double> unit) => Of([unit(Low), unit(Median), unit(High)]);
}
