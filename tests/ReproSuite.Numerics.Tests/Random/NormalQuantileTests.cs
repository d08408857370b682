namespace ReproSuite.Numerics.Tests;

public class NormalQuantileTests
{
    [Fact]
    public void Quantiles_equal_the_reference_to_fifteen_digits()
    {
        foreach (var row in Bits.Vectors("normal-quantiles.json", "quantiles").EnumerateArray())
        {
            double probability = (row[0].GetUInt32() + 0.5) / 4294967296.0;
            double expected = row[1].GetDouble();
            Assert.InRange(NormalQuantile.Of(probability), expected - 5e-15 * Math.Abs(expected), expected + 5e-15 * Math.Abs(expected));
        }
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.0625)]
    [InlineData(1.1641532182693481e-10)]
    public void Quantiles_are_odd_around_one_half(double probability) =>
        Assert.Equal(NormalQuantile.Of(probability), -NormalQuantile.Of(1.0 - probability));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void There_is_no_quantile_outside_the_open_interval(double probability) =>
        Assert.True(double.IsNaN(NormalQuantile.Of(probability)));

    [Fact]
    public void The_median_is_zero() => Assert.Equal(0.0, NormalQuantile.Of(0.5));
}
