namespace ReproSuite.Analysis.Tests;

public class RoundingTests
{
    [Theory]
    [InlineData(0.123456789, 0.123457)]
    [InlineData(-8812.34567, -8812.35)]
    [InlineData(1.00000049e-7, 1e-7)]
    [InlineData(999999.5, 1e6)]
    [InlineData(54.2, 54.2)]
    [InlineData(0, 0)]
    public void Six_significant_digits_are_kept(double value, double expected) => Assert.Equal(expected, Rounding.SixDigits(value));

    [Fact]
    public void A_difference_in_the_last_bits_is_rounded_away()
    {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            var x = random.NextDouble() + 0.1;
            Assert.Equal(Rounding.SixDigits(x), Rounding.SixDigits(Math.BitIncrement(Math.BitIncrement(x))));
        }
    }

    [Fact]
    public void Rounding_twice_changes_nothing()
    {
        var random = new Random(2);
        for (var i = 0; i < 1000; i++)
        {
            var once = Rounding.SixDigits((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20)));
            Assert.Equal(once, Rounding.SixDigits(once));
        }
    }

    [Fact]
    public void Negative_zero_loses_its_sign_and_what_is_not_finite_stays()
    {
        Assert.False(double.IsNegative(Rounding.SixDigits(-0.0)));
        Assert.Equal(double.PositiveInfinity, Rounding.SixDigits(double.PositiveInfinity));
        Assert.True(double.IsNaN(Rounding.SixDigits(double.NaN)));
        Assert.Null(Rounding.SixDigits(null));
    }
}
