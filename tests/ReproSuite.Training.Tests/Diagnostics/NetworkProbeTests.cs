using System.Text.Json;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Diagnostics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Diagnostics;

public class NetworkProbeTests
{
    private static readonly Network Known = new(
    [
        new Dense(7, new Sigmoid(), L2: 0.01, Name: "a"), new Dense(7, Name: "b"), new BatchNorm(Name: "norm"), new Activate(new Tanh(), "act"),
        new Dropout(0, "drop"), new Dense(7, new Relu(), Name: "c"), new Dense(3, new Softmax(), Name: "output"),
    ]);

    /// <summary>Float32 against double: 1e-5 of each figure and 1e-6; shares are exact. The gradient of a bias before batch normalization is zero but for rounding.</summary>
    [Fact]
    public void Figures_are_those_of_PyTorch()
    {
        var known = KnownAnswers.Read("diagnostics.json");
        var (probe, stack) = Probe(known);
        foreach (var (time, figures) in known.GetProperty("figures").EnumerateArray().Index())
        {
            known.GetProperty("weights")[time].Floats().CopyTo(stack.Parameters.Weights, 0);
            var layers = probe.Measure();
            Assert.Equal(Known.Layers.Select(layer => layer.Name), layers.Select(layer => layer.Name));
            foreach (var output in figures.GetProperty("outputs").EnumerateObject()) Same(output.Value, layers.Single(layer => layer.Name == output.Name).Output!);
            foreach (var tensor in figures.GetProperty("tensors").EnumerateObject())
                Same(tensor.Value, layers.SelectMany(layer => layer.Tensors).Single(t => t.Name == tensor.Name), isFirst: time == 0);
            Assert.Equal(10, layers.Sum(layer => layer.Tensors.Count));
            Assert.Equal(["a", "act", "c"], layers.Where(layer => layer.Output is not null).Select(layer => layer.Name));
        }
    }

    [Fact]
    public void Measuring_leaves_weights_and_moving_figures_alone_and_gives_the_same_twice()
    {
        var known = KnownAnswers.Read("diagnostics.json");
        var (probe, stack) = Probe(known);
        var before = stack.Parameters.Weights.ToArray();
        var first = probe.Measure();
        Assert.Equal(before, stack.Parameters.Weights);
        var second = probe.Measure();
        Assert.All(second.SelectMany(layer => layer.Tensors), tensor => Assert.True(tensor.UpdateRatio is 0 or null));
        Assert.Equal(first, WithoutRatios(second));
    }

    [Fact]
    public void Training_goes_as_it_would_without()
    {
        var model = Example.Network(dropout: 0.25, l1: 1e-3, l2: 1e-2, norm: true);
        var plain = Example.Train(Example.Trial(model));
        var probed = Example.Train(Probed(Example.Trial(model)));
        Assert.All(probed.Epochs, epoch => Assert.Equal(4, epoch.Layers!.Value.Count(layer => layer.Tensors.Count > 0 || layer.Output is not null)));
        Assert.Equal(5, probed.Untrained!.Value.Count);
        Assert.Null(plain.Untrained);
        Assert.Equal(plain, probed with { Untrained = null, Epochs = probed.Epochs.Select(epoch => epoch with { Layers = null }).ToEquatableList() });
    }

    [Fact]
    public void Figures_depend_on_neither_batches_of_evaluation_nor_threads()
    {
        var spec = Probed(Example.Trial(Example.Network(dropout: 0.25, norm: true)));
        var outcomes = new (int Rows, int Threads)[] { (1, 1), (7, 2), (1000, 3) }
            .Select(way => new Trainer(spec, (Network)spec.Model, Example.Fold(), new Workspace(way.Threads), way.Rows).Run(_ => { }, CancellationToken.None)).ToList();
        Assert.Single(outcomes.Select(OutcomeDigest.Of).Distinct());
    }

    [Fact]
    public void The_untrained_network_is_the_same_whatever_the_batch() => Assert.Equal(
        Example.Train(Probed(Example.Trial(batch: 3))).Untrained, Example.Train(Probed(Example.Trial(batch: 40))).Untrained);

    [Fact]
    public void A_figure_that_is_not_finite_is_none()
    {
        var known = KnownAnswers.Read("diagnostics.json");
        var (probe, stack) = Probe(known);
        stack.Parameters.Tensors.Single(tensor => tensor.Name == "c/kernel").Weights.Span.Fill(3e38f);
        var layers = probe.Measure();
        var figures = layers.Single(layer => layer.Name == "c");
        Assert.Null(figures.Output!.Mean);
        Assert.Null(figures.Output.Sd);
        Assert.NotNull(figures.Tensors[0].WeightNorm);
        JsonSerializer.Serialize(layers, RecordJson.Options);
    }

    private static TrialSpec Probed(TrialSpec spec) => spec with { Training = spec.Training with { Diagnostics = true } };

    private static EquatableList<LayerFigures> WithoutRatios(EquatableList<LayerFigures> layers) => layers
        .Select(layer => layer with { Tensors = layer.Tensors.Select(tensor => tensor with { UpdateRatio = null }).ToEquatableList() }).ToEquatableList();

    private static (NetworkProbe, LayerStack) Probe(JsonElement known)
    {
        var x = known.GetProperty("x").EnumerateArray().SelectMany(row => row.Floats()).ToArray();
        var labels = known.GetProperty("labels").EnumerateArray().Select(label => label.GetInt32()).ToArray();
        var samples = new Samples(new Matrix(x, 0, labels.Length, 5), labels, [.. Enumerable.Range(0, labels.Length)]);
        var memory = new Workspace();
        var stack = new LayerStack(Known, 5, labels.Length, labels.Length, "known", seed: 0, fold: 0, memory);
        known.GetProperty("weights")[0].Floats().CopyTo(stack.Parameters.Weights, 0);
        known.GetProperty("moving").Floats().CopyTo(stack.Parameters.Weights, stack.Parameters.Gradients.Length);
        var loss = Loss.Start(new CrossEntropy(), labels.Length, 3, memory);
        return (new NetworkProbe(Known, stack, loss, new Batch(labels.Length, samples.Features, memory), samples, labels.Length, memory), stack);
    }

    private static void Same(JsonElement known, OutputFigures output)
    {
        Near(known.Number("mean"), output.Mean);
        Near(known.Number("sd"), output.Sd);
        Assert.Equal((known.Number("saturated"), known.Number("dead")), (output.Saturated!.Value, output.Dead));
    }

    private static void Same(JsonElement known, TensorFigures tensor, bool isFirst)
    {
        Near(known.Number("gradient-norm"), tensor.GradientNorm);
        Near(known.Number("weight-norm"), tensor.WeightNorm);
        Assert.Equal(known.Number("sparsity"), tensor.Sparsity);
        if (isFirst) Assert.Null(tensor.UpdateRatio);
        else Near(known.Number("update-ratio"), tensor.UpdateRatio);
    }

    private static void Near(double expected, double? actual) => Assert.InRange(actual!.Value, expected - 1e-5 * Math.Abs(expected) - 1e-6, expected + 1e-5 * Math.Abs(expected) + 1e-6);
}
