using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Tests.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0.512, 0.913, "0.5 0.6 0.7 0.8 0.9 1.0")]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-0.03, 0.05, "−0.04 −0.02 0.00 0.02 0.04 0.06")]
    [InlineData(0, 12000, "0 5,000 10,000 15,000")]
    public void Ticks_are_round(double low, double high, string expected)
    {
        var scale = Scale.Round(low, high, 0, 100);
        Assert.Equal(expected, string.Join(' ', scale.Ticks.Select(t => scale.Label(t))));
    }

    [Fact]
    public void Whole_numbers_get_whole_ticks()
    {
        var scale = Scale.Exact(1, 3, 0, 100, 8, whole: true);
        Assert.Equal(["1", "2", "3"], scale.Ticks.Select(t => scale.Label(t)));
    }

    [Fact]
    public void Ends_map_to_ends_and_what_is_outside_is_drawn_there()
    {
        var scale = Scale.Exact(2, 4, 100, 0);
        Assert.Equal((100.0, 50.0, 0.0, 0.0, 100.0), (scale.At(2), scale.At(3), scale.At(4), scale.At(1e300), scale.At(double.NegativeInfinity)));
    }

    [Theory]
    [InlineData(0.7, 0.7)]
    [InlineData(0, 0)]
    [InlineData(1e300, 1e301)]
    [InlineData(1, 1 + 1e-15)]
    public void Values_without_a_range_still_have_an_axis(double low, double high)
    {
        var scale = Scale.Round(low, high, 0, 100);
        Assert.InRange(scale.Ticks.Count, 2, 20);
        Assert.InRange(scale.At(low), 0, 100);
    }

    [Fact]
    public void Crowded_labels_are_spread_without_leaving_their_column_or_their_order()
    {
        var placed = LabelColumn.Place([50, 51, 52, 99, 100], 10, 100, 15);
        Assert.All(placed, y => Assert.InRange(y, 10, 100));
        Assert.All(placed.Zip(placed.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15));
    }
}
