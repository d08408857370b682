using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class InterquartileMeanTests
{
    [Theory]
    [InlineData("A", 8813.88888889)]
    [InlineData("B", 8864)]
    [InlineData("C", 8815.77777778)]
    [InlineData("D", 8742.77777778)]
    public void The_mean_of_the_middle_half_is_that_of_the_worked_example(string variant, double expected) =>
        Close.To(expected, InterquartileMean.Of(WorkedExample.Named(variant)), 1e-12);

    [Fact]
    public void It_agrees_with_the_trimmed_mean_of_SciPy()
    {
        foreach (var v in MoreScipyVectors.Read().Interquartile) Close.To(v.Mean, InterquartileMean.Of(v.Values), 1e-12);
    }

    [Fact]
    public void Three_values_have_no_middle_half() => Assert.Null(InterquartileMean.Of([1, 2, 3]));
}
