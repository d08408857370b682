using System.Text.Json;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Losses;

public class WeightedLossTests
{
    [Theory]
    [InlineData("smoothed cross-entropy"), InlineData("weighted cross-entropy"), InlineData("smoothed and weighted cross-entropy")]
    [InlineData("smoothed binary-cross-entropy"), InlineData("weighted binary-cross-entropy"), InlineData("smoothed and weighted binary-cross-entropy")]
    public void Smoothed_and_weighted_losses_and_gradients_are_those_of_PyTorch(string name)
    {
        var known = KnownAnswers.Read("losses.json").GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var (outputs, x) = (known.GetProperty("outputs").GetInt32(), known.GetProperty("logits").Floats());
        var labels = known.GetProperty("labels").EnumerateArray().Select(label => label.GetInt32()).ToArray();
        var logits = new Matrix(x, 0, labels.Length, outputs);
        var (losses, gradient) = (new double[labels.Length], new Matrix(labels.Length, outputs));
        var loss = Loss.Start(Spec(known, outputs), labels.Length, outputs, new Workspace());
        loss.Rows(logits, labels, losses);
        loss.Gradient(logits, labels, gradient);
        if (known.GetProperty("weights").Numbers() is { Length: > 0 } given)
        {
            var weights = new RowWeights(new GivenWeights([.. given]), new Samples(new Matrix(1, 1), [0], [0]), given.Length);
            weights.Weigh(labels, losses);
            weights.Weigh(labels, gradient);
        }
        Assert.All(known.GetProperty("losses").Numbers().Zip(losses), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.All(known.GetProperty("gradient").Numbers().Zip(gradient.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
    }

    /// <summary>Central differences, without PyTorch.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void The_gradient_of_a_smoothed_loss_is_that_of_central_differences(bool binary)
    {
        var outputs = binary ? 1 : 3;
        LossSpec spec = binary ? new BinaryCrossEntropy(0.2) : new CrossEntropy(0.2);
        float[] x = binary ? [0.5f] : [0.5f, -1.25f, 2f];
        var loss = Loss.Start(spec, 1, outputs, new Workspace());
        var gradient = new Matrix(1, outputs);
        Value(loss, x);
        loss.Gradient(new Matrix(x, 0, 1, outputs), new[] { 1 }, gradient);
        const float h = 1f / 1024;
        for (var j = 0; j < outputs; j++)
        {
            var here = x[j];
            x[j] = here + h;
            var above = Value(loss, x);
            x[j] = here - h;
            var difference = (above - Value(loss, x)) / (2 * h);
            x[j] = here;
            Assert.Equal(difference, gradient[0, j], 1e-6);
        }
    }

    [Fact]
    public void Balanced_weights_count_the_training_rows_only()
    {
        var samples = new Samples(new Matrix(8, 1), [0, 0, 0, 1, 1, 2, 2, 2], [0, 1, 2, 3]);
        Assert.Equal([4 / 9.0, 4 / 3.0, 0], new RowWeights(new BalancedWeights(), samples, 3).Weights);
    }

    [Fact]
    public void Equal_weights_change_no_bit_and_others_leave_evaluations_unweighted()
    {
        var trial = Example.Trial();
        Core.Records.TrialOutcome Train(params double[] weights) => Example.Train(trial with { Training = trial.Training with { ClassWeights = new GivenWeights([.. weights]) } });
        Assert.Equal(Example.Train(trial), Train(1, 1, 1));

        // Weights of zero stop all learning, so that the evaluations are those of the first weights, with their full losses.
        var still = Train(0, 0, 0);
        Assert.Equal(still.InitialWeights, still.FinalWeights);
        Assert.All(still.Epochs, epoch => Assert.Equal(0, epoch.Running.Loss));
        Assert.All(still.Epochs, epoch => Assert.InRange(epoch.Train.Loss, 0.5, 10));
    }

    private static LossSpec Spec(JsonElement known, int outputs)
    {
        double? smoothing = known.Number("smoothing") is > 0 and var s ? s : null;
        return outputs == 1 ? new BinaryCrossEntropy(smoothing) : new CrossEntropy(smoothing);
    }

    private static double Value(Loss loss, float[] x)
    {
        var losses = new double[1];
        loss.Rows(new Matrix(x, 0, 1, x.Length), new[] { 1 }, losses);
        return losses[0];
    }
}
