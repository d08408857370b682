using ReproSuite.Core.Design;
using static ReproSuite.Analysis.Tests.WorkedExample;

namespace ReproSuite.Analysis.Tests;

public class TestSamplingTests
{
    [Fact]
    public void The_baseline_has_the_interval_of_the_worked_example() =>
        Assert.Equal(new TestSampling(10_000, 0.00323317, 0.874916, 0.887591), Sampling("test.accuracy"));

    [Theory]
    [InlineData("val.accuracy")]
    [InlineData("test.loss")]
    public void Only_shares_of_test_examples_have_one(string metric) => Assert.Null(Sampling(metric));

    [Fact]
    public void Without_a_completed_trial_there_is_none() => Assert.Null(SuiteAnalysis.Of(SampleSuite.Of(2, 1, "a", "a"), []).Sampling);

    private static TestSampling? Sampling(string metric) =>
        SuiteAnalysis.Of(SampleSuite.Of(Folds, Seeds, "a", "a") with { Measures = new Measures(metric, 0.01) }, [.. SampleSuite.Cells("a", Seeds, A)]).Sampling;
}
