using System.Text.Json;
using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Tests;

/// <summary>What a trained model answers over a grid.</summary>
public class DrawingTests
{
    private static readonly DrawingAxis Axis = new(-1, 1, 5);

    /// <summary>A kernel of 2 and no step that moves it: the answer is twice the feature.</summary>
    [Fact]
    public void A_number_is_the_output_at_every_point()
    {
        var outcome = Train(new Network([new Dense(1, new Linear(), new Constant(2), Name: "output")]), new MeanSquaredError(), Data(1, classes: 0));

        for (var i = 0; i < 5; i++) Assert.Equal(2 * Axis.At(i), outcome.Drawing!.Answers[i], 1e-6);
        Assert.Equal([Axis], outcome.Drawing!.Axes);
    }

    /// <summary>A sigmoid of the sum of both features, the second of which changes fastest.</summary>
    [Fact]
    public void Of_two_classes_it_is_the_probability_of_the_second()
    {
        var answers = Train(new Network([new Dense(1, new Sigmoid(), new Constant(1), Name: "output")]), new BinaryCrossEntropy(), Data(2, classes: 2)).Drawing!.Answers;

        for (var i = 0; i < 25; i++) Assert.Equal(1 / (1 + Math.Exp(-(Axis.At(i / 5) + Axis.At(i % 5)))), answers[i], 1e-6);
    }

    [Fact]
    public void Two_softmax_outputs_with_equal_weights_are_of_two_minds_everywhere() =>
        Assert.All(Train(new Network([new Dense(2, new Softmax(), new Constant(1), Name: "output")]), new CrossEntropy(), Data(2, classes: 2)).Drawing!.Answers, p => Assert.Equal(0.5f, p));

    [Fact]
    public void Nothing_is_kept_unless_it_is_asked_for_and_nothing_else_changes()
    {
        var (network, data) = (Example.Network(1, dropout: 0.3), Data(2, classes: 2));
        var (drawn, plain) = (Train(network, new BinaryCrossEntropy(), data), Train(network, new BinaryCrossEntropy(), data, draw: null));

        Assert.Null(plain.Drawing);
        Assert.DoesNotContain("drawing", JsonSerializer.Serialize(plain, RecordJson.Options), StringComparison.Ordinal);
        Assert.Equal(plain, drawn with { Drawing = null });
        Assert.Equal(drawn, JsonSerializer.Deserialize<TrialOutcome>(JsonSerializer.Serialize(drawn, RecordJson.Options), RecordJson.Options));
    }

    [Fact]
    public void Three_classes_of_five_features_are_not_drawn()
    {
        var trial = Example.Trial();
        var fault = Assert.Throws<InvalidInputException>(() => Example.Train(trial with { Training = trial.Training with { Draw = true } })).Faults.Single();

        Assert.Equal("RPR0613", fault.Code);
        Assert.Equal("training.draw draws a number over one feature, or two classes over two features, but clouds has 5 features and 3 classes. Drop training.draw.", fault.Message);
    }

    private static TrialOutcome Train(Network network, LossSpec loss, FoldData data, bool? draw = true)
    {
        var trial = Example.Trial(network, epochs: 1, optimizer: new Sgd(1e-30), loss: loss);
        return Example.Train(trial with { Training = trial.Training with { Draw = draw } }, data);
    }

    /// <summary>Twenty rows of nothing in particular, and the grid behind them.</summary>
    private static FoldData Data(int features, int classes)
    {
        var points = features == 1 ? 5 : 25;
        var x = Example.Normal("drawn", 20 + points, features);
        for (var i = 0; i < points; i++)
        {
            x[20 + i, features - 1] = Axis.At(i % 5);
            if (features == 2) x[20 + i, 0] = Axis.At(i / 5);
        }

        var targets = classes == 0 ? new float[20 + points] : null;
        Samples Part(int from, int count) => new(x, [.. Enumerable.Range(0, 20 + points).Select(row => classes == 0 ? 0 : row % 2)], [.. Enumerable.Range(from, count)]) { Targets = targets };
        EquatableList<DrawingAxis> axes = features == 1 ? [Axis] : [Axis, Axis];
        return new FoldData("drawn", classes, Part(0, 10), Part(10, 5), Part(15, 5)) { Grid = new DrawnGrid(axes, Part(20, points)) };
    }
}
