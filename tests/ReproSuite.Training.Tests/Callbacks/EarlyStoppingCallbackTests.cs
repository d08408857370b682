using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Callbacks;

namespace ReproSuite.Training.Tests.Callbacks;

public class EarlyStoppingCallbackTests
{
    /// <summary>Validation losses; after which epoch training ends (0: it does not), and whose weights are kept. By the rules of Keras 3.</summary>
    [Theory]
    [InlineData("5 4 3 3.5 3.4 3.3", 2, 0, 5, 3)]
    [InlineData("5 4 3 3.5 3.4 3.3", 1, 0, 4, 3)]
    [InlineData("5 4 3 3.5 3.4 3.3", 0, 0, 4, 3)]
    [InlineData("5 4 3 3.5 3.4 3.3", 4, 0, 0, 3)]
    [InlineData("5 4 3 2 1", 1, 0, 0, 5)]
    [InlineData("5 4 4 4", 2, 0, 4, 2)]
    [InlineData("5 6 4 5 3 4 5", 2, 0, 7, 5)]
    [InlineData("5 4.75 4.25 4", 5, 0.5, 0, 3)]
    [InlineData("5 4.5 4 3.5", 3, 1, 0, 4)]
    [InlineData("5 4.75 4.5 4.25", 2, 1, 3, 1)]
    public void A_loss_stops_and_keeps_as_in_Keras(string losses, int patience, double minDelta, int stops, int keeps) =>
        Assert.Equal((stops, keeps), Watch(new EarlyStopping("val.loss", patience, minDelta), Parse(losses, v => Epoch(validation: v))));

    /// <summary>Correct ones of sixteen.</summary>
    [Theory]
    [InlineData("1 2 3 3 2", 2, 0, 5, 3)]
    [InlineData("1 3 4 6", 2, 2, 0, 3)]
    [InlineData("1 3 4 7", 2, 2, 0, 4)]
    public void An_accuracy_stops_when_it_no_longer_rises(string correct, int patience, int minDeltaSixteenths, int stops, int keeps) =>
        Assert.Equal(
            (stops, keeps),
            Watch(new EarlyStopping("val.accuracy", patience, minDeltaSixteenths / 16.0), Parse(correct, v => Epoch(validationCorrect: (long)v))));

    [Fact]
    public void The_training_part_can_be_monitored()
    {
        Assert.Equal((3, 2), Watch(new EarlyStopping("train.loss", 1), Parse("2 1 3", v => Epoch(train: v))));
        Assert.Equal((3, 2), Watch(new EarlyStopping("train.accuracy", 1), Parse("2 5 3", v => Epoch(trainCorrect: (long)v))));
    }

    [Fact]
    public void Without_restoring_the_last_weights_stay()
    {
        var callback = Callback.Start(new EarlyStopping(RestoreBest: false));
        callback.AfterEpoch(Epoch(validation: 1), [7f]);
        float[] weights = [9f];
        Assert.Null(callback.AtEnd(weights));
        Assert.Equal(9f, weights[0]);
    }

    [Fact]
    public void A_spec_carries_nothing_from_one_trial_to_the_next()
    {
        var spec = new EarlyStopping(Patience: 1);
        Assert.Equal((2, 1), Watch(spec, Parse("1 2", v => Epoch(validation: v))));
        Assert.Equal((0, 3), Watch(spec, Parse("9 8 7", v => Epoch(validation: v))));
    }

    private static (int Stops, int Keeps) Watch(EarlyStopping spec, IEnumerable<EpochRecord> epochs)
    {
        var callback = Callback.Start(spec);
        var stops = 0;
        float[] weights = [0];
        foreach (var epoch in epochs)
        {
            Assert.Equal(0, stops);
            weights[0] = epoch.Epoch;
            callback.AfterEpoch(epoch, weights);
            if (!callback.HasStopped) continue;
            stops = epoch.Epoch;
            break;
        }
        var keeps = callback.AtEnd(weights);
        Assert.Equal(keeps, (int)weights[0]);
        return (stops, keeps ?? 0);
    }

    private static IEnumerable<EpochRecord> Parse(string values, Func<double, EpochRecord> epoch) => values.Split(' ')
        .Select((text, i) => epoch(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) with { Epoch = i + 1 });

    private static EpochRecord Epoch(double train = 1, double validation = 1, long trainCorrect = 1, long validationCorrect = 1) =>
        new(1, new PartScore(1, 1, 16), new PartScore(train, trainCorrect, 16), new PartScore(validation, validationCorrect, 16), 0, 0.1, []);
}
