namespace ReproSuite.Analysis.Tests;

public sealed class FigureTests
{
    [Theory]
    [InlineData(0.88354, 4, "0.8835")]
    [InlineData(-1.2, 2, "−1.20")]
    [InlineData(-0.00001, 4, "0.0000")]
    [InlineData(double.NaN, 4, "–")]
    [InlineData(double.PositiveInfinity, 4, "–")]
    public void Fixed_figures(double value, int decimals, string expected) => Assert.Equal(expected, Figure.Fixed(value, decimals));

    [Theory]
    [InlineData(0.029, 3, "+0.029")]
    [InlineData(-0.0051, 4, "−0.0051")]
    [InlineData(0.00001, 4, "0.0000")]
    [InlineData(-0.00001, 4, "0.0000")]
    [InlineData(0, 1, "0.0")]
    public void Signed_figures(double value, int decimals, string expected) => Assert.Equal(expected, Figure.Signed(value, decimals));

    [Theory]
    [InlineData(0.0130454174959239, "0.01305")]
    [InlineData(0.5, "0.5")]
    [InlineData(1, "1")]
    [InlineData(0.00012346, "0.0001235")]
    [InlineData(0.00009999, "<0.0001")]
    [InlineData(0, "<0.0001")]
    public void P_values(double p, string expected) => Assert.Equal(expected, Figure.P(p));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(60_000, "60,000")]
    [InlineData(-1_234_567, "−1,234,567")]
    public void Counts(long count, string expected) => Assert.Equal(expected, Figure.Count(count));

    [Theory]
    [InlineData(0.001, "0.001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(2.5e-10, "2.5e-10")]
    [InlineData(256, "256")]
    public void Settings(double value, string expected) => Assert.Equal(expected, Figure.Setting(value));

    [Fact]
    public void Intervals_and_shares()
    {
        Assert.Equal("[−0.018, +0.040]", Figure.Interval(-0.018, 0.04, 3));
        Assert.Equal("88.4 %", Figure.Percent(0.884));
        Assert.Equal("1 trial", Figure.Count(1, "trial", "trials"));
        Assert.Equal("0 trials", Figure.Count(0, "trial", "trials"));
    }
}
