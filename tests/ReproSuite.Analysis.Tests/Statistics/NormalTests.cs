using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class NormalTests
{
    [Theory]
    [InlineData(-1.96, 0.0249978951482)]
    [InlineData(0.5, 0.691462461274)]
    [InlineData(2.5, 0.993790334674)]
    public void Probabilities_are_those_of_the_tables(double z, double expected) => Close.To(expected, Normal.Cdf(z), 1e-11);

    [Theory]
    [InlineData(0.001, -3.090232306168)]
    [InlineData(0.025, -1.959963984540)]
    [InlineData(0.8, 0.841621233573)]
    [InlineData(0.9999, 3.719016485456)]
    public void Quantiles_are_those_of_the_tables(double p, double expected) => Close.To(expected, Normal.Quantile(p), 1e-11);

    [Fact]
    public void Certainty_lies_at_infinity() =>
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (Normal.Quantile(0), Normal.Quantile(1)));

    [Fact]
    public void Distribution_and_density_agree_with_SciPy()
    {
        foreach (var v in MoreScipyVectors.Read().Normal)
        {
            Close.To(v[1], Normal.Cdf(v[0]), 1e-11);
            Close.To(v[2], Normal.Density(v[0]), 1e-11);
        }
    }
}
