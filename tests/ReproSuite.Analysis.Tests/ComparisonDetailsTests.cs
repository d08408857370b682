using ReproSuite.Core.Design;
using static ReproSuite.Analysis.Tests.WorkedExample;

namespace ReproSuite.Analysis.Tests;

public class ComparisonDetailsTests
{
    [Fact]
    public void The_details_are_those_of_the_worked_example_as_shares()
    {
        var expected = new ComparisonDetails(0.00127207, 0.000907414, 4.98974, 0.000559166, 2.93252, 0.82, 1, null, null, null, 0.00386667, 0.00704, 6.49869);
        Assert.Equal(expected, Details(Folds, Seeds, A, B));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(90, true)]
    public void Seeds_that_move_all_folds_alike_decide(double byPerSeed, bool decide)
    {
        var details = Details(Folds, Seeds, A, [.. B.Select((right, i) => right + byPerSeed * (i % Seeds))])!;
        Assert.Equal(decide, details.SeedsDecide);
        Assert.Equal(decide, details.StandardError == details.CrossedError);
    }

    [Fact]
    public void A_tie_counts_half()
    {
        var details = Details(Folds, Seeds, A, D)!;
        Assert.Equal((0.126667, 0.0333333, -2.01852), (details.Superiority, details.PairedSuperiority, details.Standardized));
    }

    [Fact]
    public void Seeds_on_one_split_are_ranked_exactly_and_zeros_are_reported()
    {
        var details = Details(1, 5, [8800, 8800, 8800, 8800, 8800], [8810, 8760, 8860, 8800, 8830])!;
        Assert.Equal((0.625, 1, 0.125), (details.RankP, details.RankZeros, details.RankSmallestP));
        Assert.Equal((null, null), (details.CrossedError, details.CrossedFreedom));
    }

    [Theory]
    [InlineData(5, null, null)]
    [InlineData(6, 0.03125, 0.03125)]
    public void Fold_means_are_ranked_where_they_can_reach_five_percent(int folds, double? p, double? smallest)
    {
        double[] values = [8812, 8790, 8835, 8754, 8771, 8768];
        var details = Details(folds, 1, values[..folds], [.. values[..folds].Select((v, i) => v + 10 + i)])!;
        Assert.Equal((p, smallest), (details.RankP, details.RankSmallestP));
    }

    [Fact]
    public void Superiority_follows_the_direction_of_the_metric()
    {
        var suite = SampleSuite.Of(3, 1, "high", "high", "low") with { Measures = new Measures("test.loss", 0.01) };
        var cells = Enumerable.Range(0, 3).SelectMany(f => new[]
        {
            new Cell("high", f, 0, SampleSuite.Completed(9000, loss: 0.5 + 0.01 * f)),
            new Cell("low", f, 0, SampleSuite.Completed(9000, loss: 0.3 + 0.011 * f)),
        });
        var details = SuiteAnalysis.Of(suite, [.. cells]).Variant("low").Details!;
        Assert.Equal((1, 1), (details.Superiority, details.PairedSuperiority));
        Assert.True(details.Standardized < 0);
    }

    [Fact]
    public void Equal_differences_of_counts_have_the_spread_of_a_Poisson_count()
    {
        var details = Details(3, 2, [10, 20, 30, 40, 50, 60], [11, 21, 31, 41, 51, 61])!;
        Assert.Equal(Rounding.SixDigits(Math.Sqrt(1.0 / 3 + 1.0 / 2) / 10_000), details.StandardError);
        Assert.Equal((0, null, 0.0001, 0.0001), (details.CrossedError, details.Standardized, details.BootstrapLow, details.BootstrapHigh));
    }

    [Fact]
    public void Without_a_test_there_are_no_details()
    {
        Assert.Null(Details(1, 2, [1, 2], [3, 4]));
        Assert.Null(Details(3, 1, [1, 2, 3], [1, 2]));
    }

    private static ComparisonDetails? Details(int folds, int seeds, double[] a, double[] b)
    {
        var analysis = SuiteAnalysis.Of(SampleSuite.Of(folds, seeds, "a", "a", "b"), [.. SampleSuite.Cells("a", seeds, a), .. SampleSuite.Cells("b", seeds, b)]);
        Assert.Null(analysis.Variant("a").Details);
        return analysis.Variant("b").Details;
    }
}
