using System.Text.Json;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests;

/// <summary>Numbers in place of classes, held to PyTorch and scikit-learn.</summary>
public class RegressionTests
{
    private static readonly JsonElement Known = KnownAnswers.Read("regression.json");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Losses_and_gradients_are_those_of_PyTorch(int number)
    {
        var known = Known.GetProperty("cases")[number];
        var (outputs, targets) = (Known.GetProperty("outputs").Floats(), Known.GetProperty("targets").Floats());
        LossSpec spec = known.GetProperty("loss").GetString() == "mean-squared-error" ? new MeanSquaredError() : new MeanAbsoluteError();
        var loss = Loss.Start(spec, outputs.Length, 1, new Workspace());
        var (y, losses, gradient) = (new Matrix(outputs, 0, outputs.Length, 1), new double[outputs.Length], new Matrix(outputs.Length, 1));

        loss.Rows(y, targets, losses);
        loss.Gradient(y, targets, gradient);

        Assert.Equal(known.GetProperty("losses").Numbers(), losses);
        Assert.Equal(known.GetProperty("gradient").Floats(), gradient.Span.ToArray());
    }

    /// <summary>A kernel of 1 and no step that moves it: the output is the feature.</summary>
    [Fact]
    public void Figures_are_those_of_scikit_learn()
    {
        var (outputs, targets) = (Known.GetProperty("outputs").Floats(), Known.GetProperty("targets").Floats());
        var part = new Samples(new Matrix(outputs, 0, outputs.Length, 1), new int[outputs.Length], [.. Enumerable.Range(0, outputs.Length)]) { Targets = targets };
        var network = new Network([new Dense(1, new Linear(), new Constant(1), Name: "output")]);

        var outcome = Example.Train(Example.Trial(network, epochs: 1, optimizer: new Sgd(1e-30), loss: new MeanAbsoluteError()), new FoldData("numbers", 0, part, part, part));

        Assert.Equal(Known.Number("rmse"), Metric.Find("test.rmse")!.Of(outcome)!.Value.Value, 1e-12);
        Assert.Equal(Known.Number("mae"), Metric.Find("val.mae")!.Of(outcome)!.Value.Value, 1e-12);
        Assert.Equal(Known.Number("r2"), Metric.Find("train.r2")!.Of(outcome)!.Value.Value, 1e-12);
        Assert.Equal(Known.Number("mae"), outcome.Test!.Loss, 1e-12);
    }

    [Fact]
    public void A_line_is_learned()
    {
        var outcome = Example.Train(Example.Trial(Head(), epochs: 60, optimizer: new Sgd(0.1), loss: new MeanSquaredError()), Line());

        Assert.True(Metric.Find("test.r2")!.Of(outcome)!.Value.Value > 0.99, $"{outcome.Test}");
        Assert.Equal(outcome.Epochs[^1].Train.Loss, outcome.Train!.Loss);
        Assert.Equal(outcome.Train.Loss, outcome.Train.Errors!.Squared);
    }

    [Fact]
    public void Nothing_is_counted_as_right()
    {
        var outcome = Example.Train(Example.Trial(Head(), epochs: 1, loss: new MeanSquaredError()), Line());

        Assert.Null(outcome.Test!.Confusion);
        Assert.Null(outcome.Epochs[0].Running.Correct);
        Assert.Null(outcome.Epochs[0].Validation!.Correct);
        Assert.Null(Metric.Find("test.accuracy")!.Of(outcome));
        Assert.Equal(outcome, JsonSerializer.Deserialize<TrialOutcome>(JsonSerializer.Serialize(outcome, RecordJson.Options), RecordJson.Options));
    }

    [Fact]
    public void R2_of_equal_targets_is_none() =>
        Assert.Null(Metric.Find("test.r2")!.Of(TrialOutcome.Failed("") with { Test = new Evaluation(1, Errors: new TargetErrors(1, 1, 0)) }));

    [Fact]
    public void A_loss_of_numbers_on_classes_is_refused() => Refused(
        "RPR0612", "mean-squared-error predicts numbers, but the target of \"clouds\" is a class. Use cross-entropy, or binary-cross-entropy for two classes.",
        () => Example.Train(Example.Trial(Head(), loss: new MeanSquaredError())));

    [Fact]
    public void A_loss_of_classes_on_numbers_is_refused() => Refused(
        "RPR0612", "cross-entropy tells classes apart, but the target of \"line\" is a number. Use mean-squared-error or mean-absolute-error with one linear output.",
        () => Example.Train(Example.Trial(), Line()));

    [Fact]
    public void The_most_frequent_class_of_numbers_is_refused() => Refused(
        "RPR0612", "cross-entropy tells classes apart, but the target of \"line\" is a number. Use mean-squared-error or mean-absolute-error with one linear output.",
        () => Example.Train(Example.Trial(new Majority()), Line()));

    private static Network Head() => new([new Dense(1, new Linear(), Name: "output")]);

    /// <summary>The sum of three features and 2.</summary>
    private static FoldData Line()
    {
        var x = Example.Normal("line", 60, 3);
        float[] targets = [.. Enumerable.Range(0, 60).Select(row => x[row, 0] + x[row, 1] + x[row, 2] + 2)];
        Samples Part(int from, int to) => new(x, new int[60], [.. Enumerable.Range(from, to - from)]) { Targets = targets };
        return new FoldData("line", 0, Part(0, 40), Part(40, 50), Part(50, 60));
    }

    private static void Refused(string code, string message, Action train)
    {
        var fault = Assert.Throws<InvalidInputException>(train).Faults.Single();
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }
}
