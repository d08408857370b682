using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class ProportionTests
{
    [Fact]
    public void Interval_and_error_are_those_of_the_worked_example()
    {
        var share = new Proportion(8814, 10_000);
        Close.To(0.874916165749, share.Wilson.Low);
        Close.To(0.887590920293, share.Wilson.High);
        Close.To(0.00323317243586, share.StandardError);
    }

    [Fact]
    public void The_interval_agrees_with_SciPy_and_stays_within_its_bounds()
    {
        foreach (var v in MoreScipyVectors.Read().Wilson)
        {
            var interval = new Proportion(v.Hits, v.Count).Wilson;
            Assert.Equal(v.Low, interval.Low, 1e-12);
            Assert.Equal(v.High, interval.High, 1e-12);
        }
    }
}
