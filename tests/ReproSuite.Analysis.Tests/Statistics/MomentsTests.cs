using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class MomentsTests
{
    [Fact]
    public void Mean_sd_and_interval_are_those_of_the_worked_example()
    {
        var m = Moments.Of([0.881, 0.876, 0.886, 0.880, 0.883]);
        Close.To(0.8812, m.Mean);
        Close.To(0.00370135110466, m.Sd);
        var interval = Interval.Around(m.Mean, m.Sd!.Value / Math.Sqrt(5), 4);
        Close.To(0.876604165589, interval.Low);
        Close.To(0.885795834411, interval.High);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0 / 3)]
    [InlineData(12345.6789)]
    public void Equal_values_have_exactly_that_mean_and_exactly_no_spread(double value)
    {
        var m = Moments.Of([.. Enumerable.Repeat(value, 7)]);
        Assert.Equal((value, 0.0), (m.Mean, m.Sd));
    }

    [Fact]
    public void One_value_has_no_spread_to_speak_of() => Assert.Null(Moments.Of([0.5]).Sd);
}
