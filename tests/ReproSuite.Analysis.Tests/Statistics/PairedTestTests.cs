using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class PairedTestTests
{
    [Theory]
    [InlineData("B-A", 54.2, 18.9628291373, 12.7206524990, 4.26078772329592, 0.0130454174959239, 18.8818066343, 89.5181933657)]
    [InlineData("C-A", 1, 2.85773803325, 1.91702895127, 0.521640530957, 0.629471642639, -4.32252564827, 6.32252564827)]
    [InlineData("D-A", -73.8, 11.6442642056, 7.81120989348, -9.447960176, 0.000699907254445, -95.4873954744, -52.1126045256)]
    public void The_corrected_test_over_folds_is_that_of_the_worked_example(
        string pair, double mean, double sd, double error, double t, double p, double low, double high)
    {
        var test = PairedTest.OverFolds(WorkedExample.FoldMeans(WorkedExample.Named(pair)));
        Close.To(mean, test.Mean);
        Close.To(sd, test.Sd);
        Close.To(error, test.StandardError);
        Close.To(t, test.T);
        Close.To(p, test.P);
        Close.To(low, test.Interval.Low);
        Close.To(high, test.Interval.High);
        Assert.Equal(4, test.Freedom);
    }

    [Fact]
    public void The_scale_is_that_of_baycomp()
    {
        var test = PairedTest.OverFolds([1, 5, -3]);
        Close.To(1, test.Mean);
        Close.To(13.0 + 1.0 / 3, test.StandardError * test.StandardError);
        Assert.Equal(2, test.Freedom);
    }

    [Fact]
    public void Both_tests_agree_with_SciPy()
    {
        var vectors = ScipyVectors.Read();
        foreach (var (name, expected) in vectors.OverFolds) Same(expected, PairedTest.OverFolds(vectors.FoldMeans(name)), vectors.Rope);
        foreach (var (name, expected) in vectors.OverSeeds) Same(expected, PairedTest.OverSeeds(vectors.Differences(name)[..vectors.Seeds]), vectors.Rope);
    }

    [Fact]
    public void Equal_differences_are_a_point_mass()
    {
        var test = PairedTest.OverFolds([0.1, 0.1, 0.1]);
        Assert.Equal((0, 0.1, 0.1), (test.P, test.Interval.Low, test.Interval.High));
        Assert.Equal(1, PairedTest.OverFolds([0, 0, 0]).P);
    }

    private static void Same(ScipyVectors.Test expected, PairedTest test, double rope)
    {
        Close.To(expected.Mean, test.Mean);
        Close.To(expected.Se, test.StandardError);
        Close.To(expected.P, test.P, 1e-9);
        Close.To(expected.Low, test.Interval.Low, 1e-9);
        Close.To(expected.High, test.Interval.High, 1e-9);
        Close.To(expected.Mde, Power.MinimumDetectable(test), 1e-9);
        var posterior = EquivalencePosterior.Of(test, rope);
        Close.To(expected.Below, posterior.Below, 1e-8);
        Close.To(expected.Inside, posterior.Inside, 1e-8);
        Close.To(expected.Above, posterior.Above, 1e-8);
    }
}
