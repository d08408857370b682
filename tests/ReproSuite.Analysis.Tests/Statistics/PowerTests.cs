using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class PowerTests
{
    [Theory]
    [InlineData("B-A", 47.2878767662)]
    [InlineData("C-A", 7.12638198488)]
    public void The_minimum_detectable_difference_is_that_of_the_worked_example(string pair, double expected) =>
        Close.To(expected, Power.MinimumDetectable(PairedTest.OverFolds(WorkedExample.FoldMeans(WorkedExample.Named(pair)))));

    [Theory]
    [InlineData(3, 3.096510)]
    [InlineData(5, 1.662476)]
    [InlineData(10, 0.994714)]
    [InlineData(15, 0.777912)]
    [InlineData(30, 0.529360)]
    public void Independent_pairs_have_the_detectable_effect_of_the_tables(int n, double expected) =>
        Close.To(expected, Power.MinimumDetectable(new PairedTest(0, 1, 1 / Math.Sqrt(n), n - 1)), 1e-6);

    [Theory]
    [InlineData(0.5, 34)]
    [InlineData(0.8, 15)]
    [InlineData(1, 10)]
    [InlineData(1.2, 8)]
    [InlineData(1.5, 6)]
    [InlineData(2, 4)]
    public void Pairs_needed_are_those_of_the_formula(double effect, int expected) => Assert.Equal(expected, Power.SeedsNeeded(1, effect));

    [Theory]
    [InlineData("A", 90)]
    [InlineData("B", 95)]
    [InlineData("D-A", 25)]
    public void The_seeds_needed_are_the_fewest_that_find_the_effect_with_the_folds_at_hand(string values, double effect)
    {
        var c = CrossedComponents.Of(WorkedExample.Named(values), WorkedExample.Folds, WorkedExample.Seeds);
        var s = Power.SeedsNeeded(c, effect)!.Value;
        Assert.True(WithSeeds(c, s) <= effect);
        Assert.True(WithSeeds(c, s - 1) > effect);
    }

    [Theory]
    [InlineData(30, 0.7848)]
    [InlineData(25, 3.9302)]
    [InlineData(20, double.PositiveInfinity)]
    public void The_seeds_that_the_crossed_error_asks_for_are_those_of_the_worked_example(double effect, double expected) =>
        Assert.Equal(expected, Power.CrossedSeeds(CrossedComponents.Of(WorkedExample.Named("B-A"), WorkedExample.Folds, WorkedExample.Seeds), effect), 4);

    [Fact]
    public void Seeds_that_move_all_folds_alike_need_more_seeds()
    {
        var c = new CrossedComponents(Folds: 5, Seeds: 3, FoldMeanSquare: 300, SeedMeanSquare: 5000, ErrorMeanSquare: 250);
        Assert.Equal((int)Math.Ceiling(Power.CrossedSeeds(c, 40)), Power.SeedsNeeded(c, 40));
        Assert.True(WithSeeds(c, Power.SeedsNeeded(c, 40)!.Value - 1) <= 40, "the folds alone would be content with fewer");
    }

    [Fact]
    public void No_number_of_seeds_makes_up_for_folds_that_differ_too_much()
    {
        var c = CrossedComponents.Of(WorkedExample.Named("B-A"), WorkedExample.Folds, WorkedExample.Seeds);
        Assert.Null(Power.SeedsNeeded(c, 0.99 * WithSeeds(c, int.MaxValue)));
    }

    [Theory]
    [InlineData(18.9628291373, 47.3)]
    [InlineData(18.9628291373, 20)]
    [InlineData(1, 0.5)]
    public void The_folds_needed_are_the_fewest_that_find_the_effect(double sd, double effect)
    {
        var k = Power.FoldsNeeded(sd, effect)!.Value;
        Assert.True(Detectable(k, sd) <= effect);
        Assert.True(Detectable(k - 1, sd) > effect);
    }

    [Fact]
    public void The_five_folds_of_a_comparison_find_its_minimum_and_no_less()
    {
        Assert.Equal(5, Power.FoldsNeeded(18.9628291373, 47.2878768));
        Assert.Equal(6, Power.FoldsNeeded(18.9628291373, 47.2878767));
    }

    [Fact]
    public void More_than_a_thousand_is_not_an_answer()
    {
        Assert.Null(Power.FoldsNeeded(1, 1e-6));
        Assert.Null(Power.SeedsNeeded(1, 1e-6));
    }

    private static double WithSeeds(CrossedComponents c, int seeds) =>
        Detectable(c.Folds, Math.Sqrt(Math.Max(0, c.FoldVariance) + c.InteractionVariance / seeds));

    private static double Detectable(int folds, double sd) => Power.MinimumDetectable(PairedTest.OverFolds(folds, 0, sd));
}
