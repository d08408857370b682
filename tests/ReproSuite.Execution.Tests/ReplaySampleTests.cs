using ReproSuite.Core.Design;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public class ReplaySampleTests
{
    private static readonly IReadOnlyList<Trial> Trials = Planner.Plan(SampleSuite.Suite, new FakeData(), new MemoryStore(), SampleRecords.Engine).Trials;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public void As_many_trials_as_asked_for_are_chosen_in_the_order_of_the_plan(int count)
    {
        var chosen = ReplaySample.Of(Trials, count);
        Assert.Equal(count, chosen.Count);
        Assert.Equal(Trials.Where(chosen.Contains), chosen);
        Assert.Equal(chosen, ReplaySample.Of(Trials, count));
    }

    [Fact]
    public void More_than_there_are_means_all()
    {
        Assert.Equal(Trials, ReplaySample.Of(Trials, int.MaxValue));
        Assert.Empty(ReplaySample.Of([], 3));
    }

    [Fact]
    public void Two_trials_are_of_two_variants_and_no_seed_or_fold_is_always_passed_over()
    {
        Assert.Equal(["small", "large"], ReplaySample.Of(Trials, 2).Select(t => t.Variant));
        var chosen = Enumerable.Range(1, 7).SelectMany(count => ReplaySample.Of(Trials, count)).ToList();
        Assert.Equal([1, 2], chosen.Select(t => t.Seed).Distinct().Order());
        Assert.Equal([0, 1, 2], chosen.Select(t => t.Fold).Distinct().Order());
    }

    [Fact]
    public void A_key_that_two_trials_share_is_chosen_once() =>
        Assert.Equal(12, ReplaySample.Of([.. Trials, Trials[0] with { Variant = "twin" }], int.MaxValue).Count);
}
