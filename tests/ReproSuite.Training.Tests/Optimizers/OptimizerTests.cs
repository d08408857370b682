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
            Step(optimizer, known.Number("rate"), weights, gradient.Floats());
            if (++step == 1) Near(known.GetProperty("after-1").Numbers(), weights, tolerance: 2e-7);
        }
        Assert.Equal(10, step);
        Near(known.GetProperty("after-10").Numbers(), weights, tolerance: 1e-6);
    }

    /// <summary>The rate changes from step to step, as a schedule has it.</summary>
    [Theory]
    [InlineData("torch adagrad"), InlineData("keras adagrad"), InlineData("torch adadelta"), InlineData("torch adadelta large")]
    [InlineData("torch rmsprop"), InlineData("keras rmsprop"), InlineData("keras rmsprop momentum"), InlineData("torch adamw")]
    [InlineData("torch adamax"), InlineData("keras adamax"), InlineData("keras nadam default"), InlineData("keras nadam")]
    [InlineData("keras sgd decay"), InlineData("keras momentum decay"), InlineData("keras nesterov decay")]
    public void Steps_of_changing_rates_are_those_of_PyTorch_and_Keras(string name)
    {
        var file = KnownAnswers.Read("more-optimizers.json");
        var known = file.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var (weights, rates) = (file.GetProperty("start").Floats(), file.GetProperty("rates").Numbers());
        var optimizer = Optimizer.Start(Kind(name), weights.Length, new Workspace());
        var step = 0;
        foreach (var gradient in file.GetProperty("gradients").EnumerateArray())
        {
            Step(optimizer, rates[step], weights, gradient.Floats());
            if (++step == 1) Near(known.GetProperty("after-1").Numbers(), weights, tolerance: 2e-7);
        }
        Assert.Equal(10, step);
        Near(known.GetProperty("after-10").Numbers(), weights, tolerance: 1e-6);
    }

    [Theory, InlineData("sgd"), InlineData("momentum"), InlineData("nesterov"), InlineData("adam")]
    [InlineData("keras nesterov decay"), InlineData("keras adagrad"), InlineData("torch adadelta"), InlineData("keras rmsprop"), InlineData("keras rmsprop momentum")]
    [InlineData("torch adamw"), InlineData("keras adamax"), InlineData("keras nadam")]
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
            Step(together, 0.1, all, gradients);
            for (var i = 0; i < length; i++) Step(alone[i], 0.1, single.AsSpan(i, 1), gradients.AsSpan(i, 1));
        }
        Assert.Equal(single.Select(BitConverter.SingleToUInt32Bits), all.Select(BitConverter.SingleToUInt32Bits));
    }

    private static OptimizerSpec Kind(string name) => name switch
    {
        "sgd" => new Sgd(0.1),
        "momentum" => new Sgd(0.1, 0.9),
        "nesterov" => new Sgd(0.1, 0.9, true),
        "adam" => new Adam(),
        "torch adagrad" => new Adagrad(Epsilon: 1e-14),
        "keras adagrad" => new Adagrad(InitialAccumulator: 0.3, Epsilon: 0.05),
        "torch adadelta" => new Adadelta(),
        "torch adadelta large" => new Adadelta(Rho: 0.8, Epsilon: 0.05),
        "torch rmsprop" => new RmsProp(Epsilon: 1e-14),
        "keras rmsprop" => new RmsProp(Rho: 0.8, Epsilon: 0.05),
        "keras rmsprop momentum" => new RmsProp(Rho: 0.8, Momentum: 0.7, Epsilon: 0.05),
        "torch adamw" => new AdamW(WeightDecay: 0.3, Epsilon: 1e-14),
        "torch adamax" => new Adamax(Epsilon: 1e-14),
        "keras adamax" => new Adamax(Beta1: 0.8, Beta2: 0.9, Epsilon: 0.05),
        "keras nadam default" => new Nadam(),
        "keras nadam" => new Nadam(Beta1: 0.8, Beta2: 0.99, Epsilon: 0.05),
        "keras sgd decay" => new Sgd(WeightDecay: 0.3),
        "keras momentum decay" => new Sgd(Momentum: 0.9, WeightDecay: 0.3),
        _ => new Sgd(Momentum: 0.9, Nesterov: true, WeightDecay: 0.3),
    };

    [Fact]
    public void The_learning_rate_is_at_first_the_specs() => Assert.Equal(0.25, Optimizer.Start(new Sgd(0.25), 1, new Workspace()).LearningRate);

    [Fact]
    public void A_weight_that_is_no_longer_finite_is_told_wherever_it_stands()
    {
        foreach (var name in new[] { "keras adagrad", "torch adadelta", "keras rmsprop", "keras rmsprop momentum", "torch adamw", "keras adamax", "keras nadam" })
            foreach (var place in new[] { 0, 16 })
            {
                var optimizer = Optimizer.Start(Kind(name), 17, new Workspace());
                var gradients = new float[17];
                gradients[place] = float.NaN;
                optimizer.BeginStep();
                Assert.False(optimizer.Update(0, new float[17], gradients), $"{name} at {place}");
            }
    }

    [Fact]
    public void A_step_in_pieces_is_the_step_as_a_whole()
    {
        foreach (var name in new[] { "keras nesterov decay", "keras adagrad", "torch adadelta", "keras rmsprop momentum", "torch adamw", "keras adamax", "keras nadam" })
        {
            var whole = Example.Normal("weights", 1, 50).Span.ToArray();
            var pieces = whole.ToArray();
            var (together, apart) = (Optimizer.Start(Kind(name), 50, new Workspace()), Optimizer.Start(Kind(name), 50, new Workspace()));
            for (var step = 0; step < 3; step++)
            {
                var gradients = Example.Normal($"gradients {step}", 1, 50).Span.ToArray();
                Step(together, 0.1, whole, gradients);
                apart.LearningRate = 0.1;
                apart.BeginStep();
                foreach (var (first, count) in new[] { (33, 17), (0, 20), (20, 13) }) Assert.True(apart.Update(first, pieces.AsSpan(first, count), gradients.AsSpan(first, count)));
            }
            Assert.Equal(whole, pieces);
        }
    }

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

    private static void Step(Optimizer optimizer, double rate, Span<float> weights, ReadOnlySpan<float> gradients)
    {
        optimizer.LearningRate = rate;
        optimizer.BeginStep();
        Assert.True(optimizer.Update(0, weights, gradients));
    }
}
