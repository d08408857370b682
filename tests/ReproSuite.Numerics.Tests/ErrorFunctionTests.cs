namespace ReproSuite.Numerics.Tests;

public class ErrorFunctionTests
{
    [Theory]
    [InlineData("erf", 1e-15)]
    [InlineData("erfc", 1e-12)]
    [InlineData("expm1", 1e-12)]
    [InlineData("log1p", 1e-11)]
    public void Results_are_within_the_stated_error_of_Pythons(string name, double tolerance)
    {
        foreach (var row in Bits.Vectors("error.json", name).EnumerateArray())
        {
            double x = row[0].GetDouble();
            double expected = row[1].GetDouble();
            double actual = Function(name)(x);
            Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"{name}({x:R}): expected {expected:R}, got {actual:R}");
        }
    }

    [Fact]
    public void Ends_and_NaN_have_stated_values()
    {
        Assert.Equal([-1.0, 1.0, 0.0], new[] { double.NegativeInfinity, double.PositiveInfinity, 0.0 }.Select(Det.ErfDouble));
        Assert.Equal([2.0, 0.0, 0.0, 1.0], new[] { double.NegativeInfinity, double.PositiveInfinity, 27.0, 0.0 }.Select(Det.ErfcDouble));
        Assert.Equal([-1.0, double.PositiveInfinity, 0.0], new[] { double.NegativeInfinity, 710.0, 0.0 }.Select(Det.ExpMinusOneDouble));
        Assert.Equal([double.NegativeInfinity, double.PositiveInfinity, 0.0], new[] { -1.0, double.PositiveInfinity, 0.0 }.Select(Det.LogOnePlusDouble));
        foreach (var name in new[] { "erf", "erfc", "expm1", "log1p" })
        {
            Assert.True(double.IsNaN(Function(name)(double.NaN)), name);
        }
    }

    [Fact]
    public void Erf_is_odd_bit_for_bit()
    {
        var words = new Words(31);
        for (int i = 0; i < 10_000; i++)
        {
            double x = words.Ordinary() * 4.0;
            Assert.Equal(BitConverter.DoubleToInt64Bits(-Det.ErfDouble(x)), BitConverter.DoubleToInt64Bits(Det.ErfDouble(-x)));
        }
    }

    private static Func<double, double> Function(string name) => name switch
    {
        "erf" => Det.ErfDouble,
        "erfc" => Det.ErfcDouble,
        "expm1" => Det.ExpMinusOneDouble,
        "log1p" => Det.LogOnePlusDouble,
        _ => throw new ArgumentException(name),
    };
}
