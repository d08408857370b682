using ReproSuite.Core.Metrics;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Tests.Metrics;

public class EpochMetricTests
{
    /// <summary>Validation accuracies of .5, .75, .85 and .8 of 20; loss gaps of .25, .5, 1.5 and 1.25. The third epoch's weights are kept.</summary>
    private static readonly TrialOutcome Four = Outcome(TrialStatus.Completed, [Epoch(1, 10, 1.25, 1), Epoch(2, 15, 1, 0.5), Epoch(3, 17, 2, 0.5), Epoch(4, 16, 1.5, 0.25)]) with
    {
        Train = new Evaluation(0.5, new ConfusionMatrix(2, [10, 0, 0, 10])), Validation = new Evaluation(2, new ConfusionMatrix(2, [9, 1, 2, 8])),
    };

    [Theory]
    [InlineData("best.val.accuracy", 0.85)]
    [InlineData("best.val.loss", 1.0)]
    [InlineData("first.val.accuracy", 0.5)]
    [InlineData("last.val.accuracy", 0.8)]
    [InlineData("gap.loss", 1.5)]
    [InlineData("gap.spike", 1.0)]
    [InlineData("epochs.run", 4.0)]
    [InlineData("epochs.to.0.5", 1.0)]
    [InlineData("epochs.to.0.75", 2.0)]
    [InlineData("epochs.to.0.76", 3.0)]
    [InlineData("epochs.to.0.85", 3.0)]
    public void Metrics_of_the_epochs(string name, double expected) => Assert.Equal(expected, Metric.Find(name)!.Of(Four)!.Value.Value);

    [Fact]
    public void Accuracies_of_epochs_keep_the_counts_behind_them() =>
        Assert.Equal([new Measurement(0.85, 17, 20), new Measurement(0.5, 10, 20), new Measurement(0.8, 16, 20)],
            new[] { "best.val.accuracy", "first.val.accuracy", "last.val.accuracy" }.Select(name => Metric.Find(name)!.Of(Four)!.Value));

    [Fact]
    public void A_target_that_is_never_reached_has_no_epoch() => Assert.Null(Metric.Find("epochs.to.0.86")!.Of(Four));

    [Fact]
    public void One_epoch_has_no_rise_of_the_gap_and_a_diverged_trial_has_no_figures()
    {
        Assert.Null(Metric.Find("gap.spike")!.Of(Outcome(TrialStatus.Completed, [Epoch(1, 1, 1, 1)])));
        Assert.All(Metric.All.Append(Metric.Find("epochs.to.0.5")!), metric => Assert.Null(metric.Of(Four with { Status = TrialStatus.Diverged, Train = null, Validation = null })));
    }

    [Theory]
    [InlineData("epochs.to.85")]
    [InlineData("epochs.to.1.5")]
    [InlineData("epochs.to.")]
    [InlineData("epochs.to.0.85\n")]
    public void A_target_is_a_share(string name) => Assert.Null(Metric.Find(name));

    [Fact]
    public void Metrics_are_equal_by_name()
    {
        Assert.Equal(Metric.Find("epochs.to.0.85"), Metric.Find("epochs.to.0.85"));
        Assert.Equal(Metric.Find("epochs.to.0.85")!.GetHashCode(), Metric.Find("epochs.to.0.85")!.GetHashCode());
        Assert.NotEqual(Metric.Find("epochs.to.0.85"), Metric.Find("epochs.to.0.86"));
    }

    private static EpochRecord Epoch(int number, long correct, double validationLoss, double trainLoss) =>
        new(number, new PartScore(3, 5, 20), new PartScore(trainLoss, 18, 20), new PartScore(validationLoss, correct, 20), 0, 0.01, []);

    private static TrialOutcome Outcome(TrialStatus status, EquatableList<EpochRecord> epochs) =>
        new(status, "", epochs, 0, 2, 3, 0, [], "", "", null, null, null);
}
