using System.Text.Json;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests;

public class WholeRunTests
{
    /// <summary>Nine steps of float32 against double: the losses agree to 2e-6, the weights to 5e-6.</summary>
    [Theory, InlineData("momentum-relu-cross-entropy"), InlineData("adam-tanh-binary-cross-entropy"), InlineData("nesterov-sigmoid-cross-entropy"), InlineData("momentum-relu-batch-norm-cross-entropy")]
    public void A_whole_training_has_the_losses_and_weights_of_PyTorch(string name)
    {
        var known = KnownAnswers.Read("runs.json").GetProperty("runs").EnumerateArray().Single(r => r.GetProperty("name").GetString() == name);
        var samples = SamplesOf(known);
        var batch = known.GetProperty("batch").GetInt32();
        var (network, loss, optimizer) = Specs(name, known);
        var stack = new LayerStack(network, samples.Features.Columns, batch, batch, "known", seed: 0, fold: 0, new Workspace());
        known.GetProperty("first-weights").Floats().CopyTo(stack.Parameters.Weights, 0);
        var step = new TrainingStep(
            new HostLearner(stack, Optimizer.Start(optimizer, stack.Parameters.Gradients.Length, new Workspace())), Loss.Start(loss, batch, known.GetProperty("outputs").GetInt32(), new Workspace()),
            new Batch(batch, samples.Features, new Workspace()), batch, known.GetProperty("outputs").GetInt32(), new Workspace());

        var losses = new List<double>();
        foreach (var order in known.GetProperty("orders").EnumerateArray())
            foreach (var rows in order.EnumerateArray().Select(row => row.GetInt32()).Chunk(batch))
            {
                var rowLosses = new double[rows.Length];
                Assert.Null(step.Run(samples, rows, (uint)losses.Count + 1, rowLosses));
                losses.Add(rowLosses.Average());
            }

        Near(known.GetProperty("losses").Numbers(), losses, 2e-6);
        Near(known.GetProperty("last-weights").Numbers(), stack.Parameters.Weights.Select(w => (double)w).ToList(), 5e-6);
    }

    private static (Network, LossSpec, OptimizerSpec) Specs(string name, JsonElement known)
    {
        var (outputs, hidden) = (known.GetProperty("outputs").GetInt32(), known.GetProperty("hidden").GetInt32());
        ActivationSpec activation = name.Contains("relu", StringComparison.Ordinal) ? new Relu()
            : name.Contains("tanh", StringComparison.Ordinal) ? new Tanh()
            : new Sigmoid();
        var norm = name.Contains("batch-norm", StringComparison.Ordinal);
        var network = new Network(
        [
            new Dense(hidden, norm ? new Linear() : activation, L1: known.Number("l1"), L2: known.Number("l2"), Name: "hidden"),
            .. norm ? new LayerSpec[] { new BatchNorm(Name: "norm"), new Activate(activation, "act") } : [],
            new Dense(outputs, outputs == 1 ? new Sigmoid() : new Softmax(), Name: "output"),
        ]);
        OptimizerSpec optimizer = name.StartsWith("momentum", StringComparison.Ordinal) ? new Sgd(0.1, 0.9)
            : name.StartsWith("adam", StringComparison.Ordinal) ? new Adam(0.02, Epsilon: 1e-14)
            : new Sgd(0.2, 0.8, Nesterov: true);
        return (network, outputs == 1 ? new BinaryCrossEntropy() : new CrossEntropy(), optimizer);
    }

    private static Samples SamplesOf(JsonElement known)
    {
        var rows = known.GetProperty("x").EnumerateArray().Select(row => row.Floats()).ToArray();
        var x = new Matrix([.. rows.SelectMany(row => row)], 0, rows.Length, rows[0].Length);
        return new Samples(x, [.. known.GetProperty("labels").EnumerateArray().Select(l => l.GetInt32())], [.. Enumerable.Range(0, rows.Length)]);
    }

    private static void Near(double[] expected, List<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"{i}: {expected[i]} and {actual[i]}");
    }
}
