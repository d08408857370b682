using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class CrossedComponentsTests
{
    [Theory]
    [InlineData("A", 3846, 537.8, 295.3, 1183.56666667, 48.5, 16.5095931708, 4.3378945257)]
    [InlineData("B", 4206.43333333, 774.2, 428.033333333, 1259.46666667, 69.2333333333, 17.4214427263, 4.36697549948)]
    [InlineData("D", 4490.76666667, 984.2, 2212.36666667, 759.466666667, -245.633333333, 14.7481072232, 1.73423691779)]
    [InlineData("B-A", 1078.76666667, 171.8, 15.4666666667, 354.433333333, 31.2666666667, 9.07413907762, 4.98973739705)]
    public void Components_are_those_of_the_worked_example(
        string variant, double folds, double seeds, double error, double foldVariance, double seedVariance, double standardError, double freedom)
    {
        var c = CrossedComponents.Of(WorkedExample.Named(variant), WorkedExample.Folds, WorkedExample.Seeds);
        Close.To(folds, c.FoldMeanSquare);
        Close.To(seeds, c.SeedMeanSquare);
        Close.To(error, c.ErrorMeanSquare);
        Close.To(foldVariance, c.FoldVariance);
        Close.To(seedVariance, c.SeedVariance);
        Close.To(standardError, c.StandardError);
        Close.To(freedom, c.Freedom);
        Assert.True(c.Estimable);
    }

    [Fact]
    public void Negative_components_are_cut_off_where_their_sum_is_not_positive()
    {
        var c = CrossedComponents.Of(WorkedExample.Named("C-A"), WorkedExample.Folds, WorkedExample.Seeds);
        Assert.False(c.Estimable);
        Close.To(-23.9666666667, c.FoldVariance);
        Close.To(-13, c.SeedVariance);
        Close.To(2.53508711224, c.StandardError);
        Assert.Equal(2, c.Freedom);
    }

    [Fact]
    public void Components_that_nearly_cancel_are_not_trusted_with_a_tiny_error()
    {
        var c = new CrossedComponents(5, 3, FoldMeanSquare: 60, SeedMeanSquare: 41, ErrorMeanSquare: 100);
        Assert.False(c.Estimable);
        Close.To(Math.Sqrt(100.0 / 15), c.StandardError);
        Assert.Equal(2, c.Freedom);
    }

    [Fact]
    public void Equal_values_have_no_error()
    {
        var c = CrossedComponents.Of([.. Enumerable.Repeat(0.1, 6)], 2, 3);
        Assert.Equal(0, c.StandardError);
    }

    [Theory]
    [InlineData("base")]
    [InlineData("up")]
    [InlineData("near")]
    [InlineData("down")]
    [InlineData("wide")]
    public void Components_agree_with_least_squares_in_SciPy(string variant)
    {
        var vectors = ScipyVectors.Read();
        var expected = vectors.Crossed[variant];
        var c = CrossedComponents.Of(vectors.Variants[variant], vectors.Folds, vectors.Seeds);
        Close.To(expected.MsFold, c.FoldMeanSquare);
        Close.To(expected.MsSeed, c.SeedMeanSquare);
        Close.To(expected.MsError, c.ErrorMeanSquare);
        Close.To(expected.Se, c.StandardError);
        Close.To(expected.Df, c.Freedom, 1e-9);
    }
}
