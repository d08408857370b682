using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class McNemarTestTests
{
    [Fact]
    public void Both_p_and_the_error_are_those_of_the_worked_example()
    {
        var test = new McNemarTest(25, 12);
        Close.To(0.0470310274395, test.P);
        Close.To(0.0335524396796, test.MidP);
        Close.To(6.08137320019e-4, test.StandardError(10_000));
        Assert.Equal((test.P, test.MidP), (new McNemarTest(12, 25).P, new McNemarTest(12, 25).MidP));
    }

    [Fact]
    public void Equal_counts_tell_nothing()
    {
        Assert.Equal((1, 1, 0), (new McNemarTest(0, 0).P, new McNemarTest(0, 0).MidP, new McNemarTest(0, 0).StandardError(100)));
        Assert.Equal(1, new McNemarTest(7, 7).P);
        Close.To(1, new McNemarTest(7, 7).MidP);
    }

    [Fact]
    public void Both_p_agree_with_the_binomial_distribution_of_SciPy()
    {
        foreach (var v in MoreScipyVectors.Read().McNemar)
        {
            Close.To(v.P, new McNemarTest(v.B, v.C).P, 1e-8);
            Close.To(v.MidP, new McNemarTest(v.B, v.C).MidP, 1e-8);
        }
    }
}
