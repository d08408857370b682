namespace ReproSuite.Analysis.Tests;

public class EstimateTests
{
    [Fact]
    public void The_estimate_over_folds_and_seeds_is_that_of_the_worked_example()
    {
        var estimate = Estimates.Of(WorkedExample.A, Design.Of(5, 3));
        Assert.Equal(new Estimate(8814, 36.6665, 15, 8754, 8881, 8813.89, 34.4030, 6.96419, 17.1843, true, 16.5096, 4.33789, 8769.54, 8858.46), estimate);
    }

    [Fact]
    public void The_interval_agrees_with_SciPy()
    {
        var vectors = ScipyVectors.Read();
        foreach (var (name, expected) in vectors.Crossed)
        {
            var estimate = Estimates.Of(vectors.Variants[name], Design.Of(vectors.Folds, vectors.Seeds));
            Assert.Equal(Rounding.SixDigits(expected.Low), estimate.Low);
            Assert.Equal(Rounding.SixDigits(expected.High), estimate.High);
        }
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(1, 5)]
    public void With_one_factor_the_interval_is_a_plain_t(int folds, int seeds)
    {
        var estimate = Estimates.Of([0.881, 0.876, 0.886, 0.880, 0.883], Design.Of(folds, seeds));
        Assert.Equal((0.876604, 0.885796), (estimate.Low, estimate.High));
        Assert.Equal((null, null), (estimate.FoldSd, estimate.SeedSd));
    }

    [Fact]
    public void A_grid_with_holes_has_a_spread_but_no_interval()
    {
        var estimate = Estimates.Of(WorkedExample.A[..14], Design.Of(5, 3));
        Assert.NotNull(estimate.Sd);
        Assert.Equal((14, null, null, null), (estimate.N, estimate.StandardError, estimate.Low, estimate.High));
    }

    [Fact]
    public void A_single_trial_has_a_mean_alone() =>
        Assert.Equal(new Estimate(0.5, null, 1, 0.5, 0.5, null, null, null, null, null, null, null, null, null), Estimates.Of([0.5], Design.Of(1, 1)));

    [Fact]
    public void A_constant_variant_has_no_spread_and_an_interval_of_one_point() =>
        Assert.Equal(new Estimate(0.1, 0, 9, 0.1, 0.1, 0.1, 0, 0, 0, false, 0, 2, 0.1, 0.1), Estimates.Of([.. Enumerable.Repeat(0.1, 9)], Design.Of(3, 3)));
}
