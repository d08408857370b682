using ReproSuite.Analysis.Statistics;
using ReproSuite.Numerics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class BootstrapTests
{
    private static readonly double[] Differences = WorkedExample.Named("B-A");

    [Fact]
    public void The_first_words_and_indices_are_the_known_ones()
    {
        var words = new uint[15];
        RandomStream.Keyed(2026, 0).FillWords(words);
        Assert.Equal([0x6e5b28e3, 0x85b7be5b, 0xb3ceb6b8, 0x4be9bf2c, 0xfcfff50e, 0x594f0d6a, 0x7012bd01, 0xd17e9724], words[..8]);
        Assert.Equal([6, 7, 10, 4, 14, 5, 6, 12, 10, 10, 13, 13, 11, 13, 9], words.Select(word => (int)(((ulong)word * 15) >> 32)));
    }

    [Fact]
    public void Values_drawn_one_by_one_are_those_of_the_worked_example()
    {
        var bootstrap = Bootstrap.OverValues(Differences);
        Assert.Equal([777, 898, 837, 755, 835], bootstrap.Sums.Take(5));
        Same(45.13, 63.0683333333, bootstrap.Percentile);
        Close.To(4.65508393252, bootstrap.StandardError);
        Same(44.6666666667, 63, bootstrap.Accelerated(Differences));
    }

    [Fact]
    public void Folds_and_seeds_drawn_each_for_themselves_are_those_of_the_worked_example()
    {
        var bootstrap = Bootstrap.OverFoldsAndSeeds(Differences, WorkedExample.Folds, WorkedExample.Seeds);
        Assert.Equal([837, 772, 748, 813, 861], bootstrap.Sums.Take(5));
        Same(38.6666666667, 70.4, bootstrap.Percentile);
        Close.To(8.02951343536, bootstrap.StandardError);
    }

    [Fact]
    public void Whole_folds_are_those_of_the_worked_example()
    {
        var bootstrap = Bootstrap.OverFolds(Differences, WorkedExample.Folds);
        Assert.Equal([895, 849, 808, 923, 592], bootstrap.Sums.Take(5));
        Same(39.8, 68.6, bootstrap.Percentile);
    }

    [Fact]
    public void The_intervals_agree_with_SciPy()
    {
        foreach (var v in MoreScipyVectors.Read().Bootstrap)
        {
            var bootstrap = Bootstrap.OverValues(v.Values);
            Same(v.Low, v.High, bootstrap.Percentile);
            Same(v.AcceleratedLow, v.AcceleratedHigh, bootstrap.Accelerated(v.Values));
        }
    }

    [Fact]
    public void Equal_values_are_an_interval_of_one_point()
    {
        double[] equal = [2, 2, 2, 2];
        var bootstrap = Bootstrap.OverValues(equal);
        Assert.Equal(new Interval(2, 2), bootstrap.Percentile);
        Assert.Equal(new Interval(2, 2), bootstrap.Accelerated(equal));
    }

    private static void Same(double low, double high, Interval interval)
    {
        Close.To(low, interval.Low);
        Close.To(high, interval.High);
    }
}
