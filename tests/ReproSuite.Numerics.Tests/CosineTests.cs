namespace ReproSuite.Numerics.Tests;

public class CosineTests
{
    /// <summary>Rounding the argument of the reference alone may cost 1e-15 at half a turn.</summary>
    [Fact]
    public void Cosines_are_those_of_the_C_library_to_a_few_units()
    {
        for (var i = -1000; i <= 1000; i++) Assert.Equal(Math.Cos(Math.PI * i / 1000), Det.CosPi(i / 1000.0), 2e-15);
    }

    [Fact]
    public void Whole_turns_change_no_bit()
    {
        for (var i = 0; i < 256; i++) Assert.Equal(Det.CosPi(i / 128.0), Det.CosPi(i / 128.0 + 14));
    }

    [Theory, InlineData(0, 1), InlineData(0.5, 0), InlineData(1, -1), InlineData(1.5, 0), InlineData(2, 1), InlineData(-1, -1), InlineData(1e15, 1)]
    public void Multiples_of_a_quarter_turn_are_exact(double x, double cosine) => Assert.Equal(cosine, Det.CosPi(x));

    [Fact]
    public void What_is_not_finite_has_no_cosine() => Assert.All([double.NaN, double.PositiveInfinity], x => Assert.True(double.IsNaN(Det.CosPi(x))));

    [Fact]
    public void Whole_powers_are_exact_where_they_can_be()
    {
        for (var n = 0; n < 60; n++) Assert.Equal(Math.ScaleB(1, n), Det.WholePower(2, n));
        Assert.Equal(Math.Pow(0.96, 47), Det.WholePower(0.96, 47), 1e-15);
        Assert.Equal(1, Det.WholePower(0, 0));
    }
}
