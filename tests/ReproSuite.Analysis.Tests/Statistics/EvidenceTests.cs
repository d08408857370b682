using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class EvidenceTests
{
    [Theory]
    [InlineData(0.05, 2.45602349)]
    [InlineData(0.01, 7.98840057)]
    [InlineData(0.005, 13.8866518)]
    [InlineData(0.001, 53.2560038)]
    public void The_bound_is_that_of_the_tables(double p, double expected) => Close.To(expected, Evidence.BayesFactorBound(p), 1e-8);

    [Fact]
    public void A_large_p_is_no_evidence_and_zero_has_no_bound()
    {
        Assert.Equal(1, Evidence.BayesFactorBound(0.9));
        Assert.Equal(double.PositiveInfinity, Evidence.BayesFactorBound(0));
    }
}
