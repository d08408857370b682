using System.Globalization;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Callbacks;

namespace ReproSuite.Training.Tests.Callbacks;

public class RateAndCheckpointCallbackTests
{
    /// <summary>Validation losses, and the rate after each epoch from 16 on, by the rules of Keras 3.</summary>
    [Theory]
    [InlineData("5 4 4 4 4 4 4", 2, 0, 0, "16 16 16 8 8 4 4")]
    [InlineData("5 4 4 4 4 4 4", 1, 0, 0, "16 16 8 4 2 1 0.5")]
    [InlineData("5 4 4 4 4 4 4", 0, 0, 0, "16 16 8 4 2 1 0.5")]
    [InlineData("5 4 4 4 4 4 4", 1, 2, 0, "16 16 8 8 4 4 2")]
    [InlineData("5 4 4 4 4 4 4", 1, 0, 3, "16 16 8 4 3 3 3")]
    [InlineData("5 4 4 3 3 2 2", 1, 0, 0, "16 16 8 8 4 4 2")]
    [InlineData("5 4.99995 4.9998 5 5 5 5", 2, 0, 0, "16 16 16 16 8 8 4")]
    public void A_plateau_lowers_the_rate_as_in_Keras(string losses, int patience, int cooldown, double minRate, string rates)
    {
        var callback = Callback.Start(new ReduceOnPlateau("val.loss", 0.5, patience, Cooldown: cooldown, MinRate: minRate));
        var (rate, found) = (16.0, new List<double>());
        foreach (var epoch in Parse(losses, v => Epoch(validation: v)))
        {
            callback.AfterEpoch(epoch, [1f]);
            found.Add(rate = callback.NextRate(rate));
            Assert.False(callback.HasStopped);
        }
        Assert.Equal(rates, string.Join(' ', found.Select(r => r.ToString(CultureInfo.InvariantCulture))));
        Assert.Null(callback.AtEnd([1f]));
    }

    [Fact]
    public void An_accuracy_is_on_a_plateau_when_it_no_longer_rises()
    {
        var callback = Callback.Start(new ReduceOnPlateau("val.accuracy", 0.5, 1));
        var rates = Parse("1 2 2 3", v => Epoch(correct: (long)v)).Aggregate(new List<double> { 8 }, (all, epoch) =>
        {
            callback.AfterEpoch(epoch, [1f]);
            all.Add(callback.NextRate(all[^1]));
            return all;
        });
        Assert.Equal([8, 8, 8, 4, 4], rates);
    }

    [Fact]
    public void A_lowered_rate_is_that_of_the_next_epoch()
    {
        var outcome = Example.Train(Example.Trial(epochs: 4, optimizer: new Sgd(1e-9), callbacks: [new ReduceOnPlateau("val.accuracy", 0.5, 1)]));
        Assert.Equal([1e-9, 1e-9, 0.5e-9, 0.25e-9], outcome.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Theory, InlineData("val.loss", "5 3 4 3", 2), InlineData("val.loss", "5 4 3 2", 4), InlineData("val.loss", "1 4 3 2", 1), InlineData("val.accuracy", "1 3 3 2", 2)]
    public void A_checkpoint_keeps_the_best_weights_the_first_on_a_tie(string monitor, string values, int keeps)
    {
        var callback = Callback.Start(new Checkpoint(monitor));
        float[] weights = [0];
        foreach (var epoch in Parse(values, v => monitor == "val.loss" ? Epoch(validation: v) : Epoch(correct: (long)v)))
        {
            weights[0] = epoch.Epoch;
            callback.AfterEpoch(epoch, weights);
            Assert.False(callback.HasStopped);
        }
        Assert.Equal(keeps, callback.AtEnd(weights));
        Assert.Equal(keeps, weights[0]);
    }

    [Fact]
    public void The_checkpoints_epoch_is_recorded_and_judged()
    {
        var outcome = Example.Train(Example.Trial(epochs: 12, optimizer: new Sgd(2), callbacks: [new Checkpoint()]));
        Assert.Equal(outcome.BestEpoch, outcome.KeptEpoch);
        Assert.NotEqual(12, outcome.KeptEpoch);
        Assert.Equal(outcome.Epochs[outcome.KeptEpoch - 1].Validation!.Loss, outcome.Validation!.Loss);
    }

    /// <summary>By the rules of Keras 3: an improving epoch that does not beat the baseline counts, but does not end training itself.</summary>
    [Theory]
    [InlineData("5 4.5 4.6 4", 2.0, 2, 3)]
    [InlineData("5 4.5 4.4 4.3", 2.0, 2, 0)]
    [InlineData("5 1.5 4 4", 2.0, 2, 4)]
    [InlineData("5 6", 2.0, 2, 2)]
    [InlineData("1 6 6", 2.0, 2, 3)]
    public void A_baseline_must_be_beaten_too(string losses, double baseline, int patience, int stops)
    {
        var callback = Callback.Start(new EarlyStopping(Patience: patience, Baseline: baseline));
        var stopped = 0;
        foreach (var epoch in Parse(losses, v => Epoch(validation: v)))
        {
            callback.AfterEpoch(epoch, [1f]);
            if (!callback.HasStopped) continue;
            stopped = epoch.Epoch;
            break;
        }
        Assert.Equal(stops, stopped);
    }

    private static IEnumerable<EpochRecord> Parse(string values, Func<double, EpochRecord> epoch) =>
        values.Split(' ').Select((text, i) => epoch(double.Parse(text, CultureInfo.InvariantCulture)) with { Epoch = i + 1 });

    private static EpochRecord Epoch(double validation = 1, long correct = 1) =>
        new(1, new PartScore(1, 1, 16), new PartScore(1, 1, 16), new PartScore(validation, correct, 16), 0, 0.1, []);
}
