namespace ReproSuite.Analysis.Tests;

public class DesignTests
{
    [Theory]
    [InlineData(5, 3, InferenceTarget.Folds)]
    [InlineData(2, 1, InferenceTarget.Folds)]
    [InlineData(1, 3, InferenceTarget.Seeds)]
    [InlineData(1, 2, InferenceTarget.None)]
    [InlineData(1, 1, InferenceTarget.None)]
    public void Folds_carry_the_verdict_else_three_seeds_do(int folds, int seeds, InferenceTarget target) =>
        Assert.Equal(target, Design.Of(folds, seeds).Target);

    [Fact]
    public void The_statement_says_what_verdicts_speak_of()
    {
        Assert.Equal(
            "5 folds × 3 seeds per variant. Verdicts speak of new data of the same size and source: corrected t (Nadeau–Bengio) on 5 seed-averaged fold differences, df 4; with the crossed SE where seeds make that the larger one.",
            Design.Of(5, 3).Statement);
        Assert.EndsWith("corrected t (Nadeau–Bengio) on 5 fold differences, df 4.", Design.Of(5, 1).Statement, StringComparison.Ordinal);
        Assert.Equal(
            "1 fold × 10 seeds per variant. Verdicts speak of new training randomness and are conditional on the split: paired t over 10 seeds, df 9.",
            Design.Of(1, 10).Statement);
        Assert.Contains("Too few for verdicts", Design.Of(1, 2).Statement, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 3, 0.0625)]
    [InlineData(6, 3, 0.03125)]
    [InlineData(1, 10, 0.001953125)]
    public void Ranks_of_few_folds_or_seeds_can_never_be_significant(int folds, int seeds, double smallest) =>
        Assert.Equal(smallest, Design.Of(folds, seeds).SmallestRankP);

    [Fact]
    public void A_suite_gives_its_folds_and_seeds()
    {
        var design = Design.Of(SampleSuite.Of(4, 2, "a", "a", "b"));
        Assert.Equal((4, 2, 8), (design.Folds, design.Seeds, design.Cells));
    }
}
