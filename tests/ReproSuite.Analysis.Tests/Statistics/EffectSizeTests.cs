using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class EffectSizeTests
{
    [Theory]
    [InlineData("B-A", 2.93251576499)]
    [InlineData("C-A", 0.122562062758)]
    [InlineData("D-A", -2.01851706672)]
    public void The_standardized_difference_is_that_of_the_worked_example(string pair, double expected) =>
        Close.To(expected, EffectSize.Standardized(WorkedExample.Named(pair)));

    [Fact]
    public void Without_spread_there_is_no_standardized_difference() => Assert.Null(EffectSize.Standardized([0.1, 0.1, 0.1]));

    [Theory]
    [InlineData("B", 0.82)]
    [InlineData("C", 0.508888888889)]
    [InlineData("D", 0.126666666667)]
    public void Superiority_is_that_of_the_worked_example(string variant, double expected) =>
        Close.To(expected, EffectSize.Superiority(WorkedExample.Named(variant), WorkedExample.A));

    [Fact]
    public void Superiority_counts_every_pair_and_ties_half()
    {
        var draw = new Random(7);
        double[] a = [.. Enumerable.Range(0, 40).Select(_ => draw.Next(9) / 8.0)], b = [.. Enumerable.Range(0, 30).Select(_ => draw.Next(9) / 8.0)];
        var halves = b.Sum(y => a.Sum(x => y > x ? 2 : y == x ? 1 : 0));
        Assert.Equal(halves / (2.0 * b.Length * a.Length), EffectSize.Superiority(b, a));
    }

    [Theory]
    [InlineData("B-A", 1)]
    [InlineData("C-A", 0.533333333333)]
    [InlineData("D-A", 0.0333333333333)]
    public void Paired_superiority_is_that_of_the_worked_example(string pair, double expected) =>
        Close.To(expected, EffectSize.PairedSuperiority(WorkedExample.Named(pair)));

    [Fact]
    public void Superiority_agrees_with_the_rank_sum_of_SciPy()
    {
        foreach (var v in MoreScipyVectors.Read().Superiority) Close.To(v.Value, EffectSize.Superiority(v.First, v.Second), 1e-12);
    }
}
