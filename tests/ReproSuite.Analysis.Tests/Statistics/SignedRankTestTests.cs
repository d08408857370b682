using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class SignedRankTestTests
{
    [Theory]
    [InlineData(new double[] { 6, -1, 4, 2, 3, 5 }, 20, 1, 0.0625)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6 }, 21, 0, 0.03125)]
    [InlineData(new double[] { 3, 1, 4, 1, 5 }, 15, 0, 0.0625)]
    public void Small_samples_have_the_p_of_the_worked_example(double[] differences, double positive, double negative, double p)
    {
        var test = SignedRankTest.Of(differences);
        Assert.Equal((positive, negative, p, 0), (test.Positive, test.Negative, test.P, test.Zeros));
    }

    [Theory]
    [InlineData("B-A", 120, 0, 15, 2 / 32768.0)]
    [InlineData("C-A", 71, 49, 15, 18036 / 32768.0)]
    [InlineData("D-A", 0, 105, 14, 2 / 16384.0)]
    public void Midranks_and_zeros_are_those_of_the_worked_example(string pair, double positive, double negative, int count, double p)
    {
        var test = SignedRankTest.Of(WorkedExample.Named(pair));
        Assert.Equal((positive, negative, count, 15 - count, p), (test.Positive, test.Negative, test.Count, test.Zeros, test.P));
    }

    [Fact]
    public void Two_of_the_trees_of_Demsar_over_fourteen_data_sets()
    {
        double[] c45 = [763, 599, 954, 628, 882, 936, 661, 583, 775, 1000, 940, 619, 972, 957];
        double[] withM = [768, 591, 971, 661, 888, 931, 668, 583, 838, 1000, 962, 666, 981, 978];
        var test = SignedRankTest.Of(WorkedExample.Minus(withM, c45));
        Assert.Equal((12, 2, 71.5, 6.5, 0.00732421875), (test.Count, test.Zeros, test.Positive, test.Negative, test.P));
    }

    [Fact]
    public void Five_differences_can_never_have_a_p_below_five_percent()
    {
        Assert.Equal(0.0625, SignedRankTest.SmallestOf(5));
        Assert.Equal(0.03125, SignedRankTest.SmallestOf(6));
        Assert.Equal(0.125, SignedRankTest.Of([1, 0, 2, 3, 4]).SmallestP);
        Assert.Equal((1, 1), (SignedRankTest.Of([0, 0]).P, SignedRankTest.Of([0, 0]).SmallestP));
    }

    [Fact]
    public void The_test_agrees_with_every_pattern_of_signs_and_with_SciPy()
    {
        var vectors = MoreScipyVectors.Read();
        Assert.NotEmpty(vectors.SignedRank);
        foreach (var v in vectors.SignedRank)
        {
            var test = SignedRankTest.Of(v.Differences);
            Close.To(v.P, test.P, 1e-12);
            Assert.Equal(v.Statistic, Math.Min(test.Positive, test.Negative));
        }
    }
}
