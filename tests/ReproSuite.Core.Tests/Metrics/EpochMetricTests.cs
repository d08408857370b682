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
    [InlineData("running.accuracy", 0.25)]
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

    [Theory]
    [InlineData("diagnostics.untrained.dense_1.mean", 0.5)]
    [InlineData("diagnostics.untrained.dense_1.sd", 0.25)]
    [InlineData("diagnostics.untrained.dense_1.saturated", 0.125)]
    [InlineData("diagnostics.untrained.dense_1.dead", 0.0625)]
    [InlineData("diagnostics.untrained.dense_1.gradient-norm", 3.0)]
    [InlineData("diagnostics.last.dense_1.gradient-norm", 4.0)]
    [InlineData("diagnostics.last.dense_1.weight-norm", 2.0)]
    [InlineData("diagnostics.last.dense_1.update-ratio", 0.75)]
    [InlineData("diagnostics.last.dense_1.sparsity", 0.5)]
    [InlineData("diagnostics.untrained.dense_1.update-ratio", null)]
    [InlineData("diagnostics.untrained.dense_1.identical", 0.0)]
    [InlineData("diagnostics.last.dense_1.identical", 0.75)]
    [InlineData("diagnostics.untrained.drop.identical", null)]
    [InlineData("diagnostics.untrained.drop.mean", null)]
    [InlineData("diagnostics.untrained.drop.sparsity", null)]
    [InlineData("diagnostics.untrained.other.mean", null)]
    public void Metrics_of_layers(string name, double? expected)
    {
        static EquatableList<LayerFigures> Layers(double gradient, double? ratio) =>
            [new("dense_1", new OutputFigures(0.5, 0.25, 0.125, 0.0625), [new("dense_1/kernel", gradient, 2, ratio, 0.5)], ratio), new("drop", null, [])];
        var outcome = Four with { Untrained = Layers(3, null), Epochs = [Epoch(1, 1, 1, 1), Epoch(2, 1, 1, 1) with { Layers = Layers(4, 0.75) }] };
        Assert.Equal(expected, Metric.Find(name)!.Of(outcome)?.Value);
        Assert.Null(Metric.Find(name)!.Of(Four));
        Assert.Null(Metric.Find(name)!.Of(outcome with { Status = TrialStatus.Diverged }));
    }

    [Fact]
    public void The_share_of_clipped_steps_is_of_all_steps()
    {
        var clipped = Four with { Steps = 40, Epochs = [.. Four.Epochs.Select((epoch, i) => epoch with { ClippedSteps = i })] };
        Assert.Equal(6.0 / 40, Metric.Find("clipped.share")!.Of(clipped)!.Value.Value);
        Assert.Null(Metric.Find("clipped.share")!.Of(Four));
    }

    [Fact]
    public void A_target_that_is_never_reached_takes_more_epochs_than_were_run() =>
        Assert.Equal((5, null), (Metric.Find("epochs.to.0.86")!.LeastOf(Four)!.Value.Value, Metric.Find("best.epoch")!.LeastOf(Four)));

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
    [InlineData("diagnostics.first.dense_1.mean")]
    [InlineData("diagnostics.last.dense_1.beauty")]
    [InlineData("epochs.to.0.85\n")]
    public void Other_names_are_of_no_metric(string name) => Assert.Null(Metric.Find(name));

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
