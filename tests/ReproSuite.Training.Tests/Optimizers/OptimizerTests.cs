using System.Text.Json;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Optimizers;

public class OptimizerTests
{
    [Theory, InlineData("sgd"), InlineData("momentum"), InlineData("nesterov"), InlineData("adam"), InlineData("adam-large-epsilon")]
    public void One_step_and_ten_steps_are_those_of_PyTorch(string name)
    {
        var file = KnownAnswers.Read("optimizers.json");
        var known = file.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var weights = file.GetProperty("start").Floats();
        var optimizer = Optimizer.Start(Spec(known), weights.Length, new Workspace());
        var step = 0;
        foreach (var gradient in file.GetProperty("gradients").EnumerateArray())
        {
            Step(optimizer, weights, gradient.Floats());
            if (++step == 1) Near(known.GetProperty("after-1").Numbers(), weights, tolerance: 2e-7);
        }
        Assert.Equal(10, step);
        Near(known.GetProperty("after-10").Numbers(), weights, tolerance: 1e-6);
    }

    [Theory, InlineData("sgd"), InlineData("momentum"), InlineData("nesterov"), InlineData("adam")]
    public void Vectors_of_sixteen_give_the_bits_of_single_elements(string name)
    {
        const int length = 67;
        var all = Example.Normal("weights", 1, length).Span.ToArray();
        var single = all.ToArray();
        var together = Optimizer.Start(Kind(name), length, new Workspace());
        var alone = Enumerable.Range(0, length).Select(_ => Optimizer.Start(Kind(name), 1, new Workspace())).ToArray();
        for (var step = 0; step < 5; step++)
        {
            var gradients = Example.Normal($"gradients {step}", 1, length).Span.ToArray();
            Step(together, all, gradients);
            for (var i = 0; i < length; i++) Step(alone[i], single.AsSpan(i, 1), gradients.AsSpan(i, 1));
        }
        Assert.Equal(single.Select(BitConverter.SingleToUInt32Bits), all.Select(BitConverter.SingleToUInt32Bits));
    }

    [Fact]
    public void The_learning_rate_is_the_specs() => Assert.Equal(0.25, Optimizer.Start(new Sgd(0.25), 1, new Workspace()).LearningRate);

    private static OptimizerSpec Kind(string name) => name switch
    {
        "sgd" => new Sgd(0.1),
        "momentum" => new Sgd(0.1, 0.9),
        "nesterov" => new Sgd(0.1, 0.9, true),
        _ => new Adam(),
    };

    private static OptimizerSpec Spec(JsonElement known) => known.TryGetProperty("beta1", out _)
        ? new Adam(known.Number("rate"), known.Number("beta1"), known.Number("beta2"), known.Number("epsilon"))
        : new Sgd(known.Number("rate"), known.Number("momentum"), known.GetProperty("nesterov").GetBoolean());

    /// <summary>The engine rounds to float after every operation, the vectors are double: a few units of 2^−24 per step are due.</summary>
    private static void Near(double[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"{i}: {expected[i]} and {actual[i]}");
    }

    private static void Step(Optimizer optimizer, Span<float> weights, ReadOnlySpan<float> gradients)
    {
        optimizer.BeginStep();
        Assert.True(optimizer.Update(0, weights, gradients));
    }
}
