using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Diagnostics;

/// <summary>Looks into a network between its epochs, on the first training rows in ascending order, and leaves training as it was.</summary>
/// <remarks>
/// Outputs come from a forward pass in evaluation mode. Gradients come from a forward and a backward pass in training mode over the same rows as
/// one batch: batch normalization by these rows' own figures, masks of step 0, which training never takes. Moving figures are put back afterwards;
/// optimizers are not asked; every step of training fills gradients and remembered inputs anew.
/// Sums are in double and in the order of <see cref="Magnitude"/>. Cost: two forward passes and one backward pass over the rows.
/// </remarks>
internal sealed class NetworkProbe
{
    /// <summary>The most rows that are looked at.</summary>
    public const int MostRows = 1000;

    private readonly Network _specs;
    private readonly LayerStack _network;
    private readonly Loss _loss;
    private readonly Batch _batch;
    private readonly Samples _samples;
    private readonly int _rows;
    private readonly Matrix _logitGradient;
    private readonly double[] _losses;
    private readonly float[] _moving;
    private readonly float[] _before;
    private bool _hasBefore;

    /// <param name="specs">The network's layers, resolved.</param>
    /// <param name="network">The network at work, with room for a training batch of so many rows.</param>
    /// <param name="loss">With room for as many.</param>
    /// <param name="batch">With room for as many; filled anew.</param>
    /// <param name="samples">The training part.</param>
    /// <param name="rows">How many of its rows are looked at.</param>
    /// <param name="memory">Where buffers come from.</param>
    public NetworkProbe(Network specs, LayerStack network, Loss loss, Batch batch, Samples samples, int rows, Workspace memory)
    {
        (_specs, _network, _loss, _batch, _samples, _rows) = (specs, network, loss, batch, samples, rows);
        _logitGradient = memory.TakeMatrix(rows, ((Dense)specs.Layers[^1]).Units);
        _losses = memory.Take<double>(rows);
        _moving = memory.Take<float>(network.Parameters.Moving.Length);
        _before = memory.Take<float>(network.Parameters.Trained.Length);
    }

    /// <summary>The layers as they stand now; what changed is counted from the last call.</summary>
    public EquatableList<LayerFigures> Measure()
    {
        var outputs = new OutputFigures?[_specs.Layers.Count];
        _batch.Gather(_samples, _samples.Rows.AsSpan(0, _rows));
        _network.Forward(_batch, (place, output) => outputs[place] = Output(place, output));
        FillGradients();
        var figures = _specs.Layers.Select((layer, place) => Layer(layer, outputs[place])).ToEquatableList();
        _network.Parameters.Trained.CopyTo(_before);
        _hasBefore = true;
        return figures;
    }

    private void FillGradients()
    {
        var parameters = _network.Parameters;
        parameters.Moving.CopyTo(_moving);
        Array.Clear(parameters.Gradients);
        var logits = _batch.Sparse is { } sparse ? _network.ForwardTraining(sparse, step: 0) : _network.ForwardTraining(_batch.Features, step: 0);
        _loss.Rows(logits, _batch.Truth, _losses);
        _loss.Gradient(logits, _batch.Truth, _logitGradient);
        _network.Backward(_logitGradient);
        _moving.CopyTo(parameters.Weights.AsSpan(parameters.Gradients.Length));
    }

    private OutputFigures? Output(int place, Matrix output)
    {
        if (ActivationAt(place) is not { } activation) return null;
        ReadOnlySpan<float> y = output.Span;
        var (mean, sd) = Magnitude.Moments(y);
        return new OutputFigures(mean, sd, Saturation.Of(activation) is { } rule ? (double)Count(y, rule) / y.Length : null, (double)DeadUnits(output) / output.Columns);
    }

    /// <summary>The last layer's activation belongs to the loss, and a linear one is none. A prelu is a leaky relu, whatever its slopes.</summary>
    private ActivationSpec? ActivationAt(int place) => (place == _specs.Layers.Count - 1 ? null : _specs.Layers[place]) switch
    {
        Dense { Activation: not Linear } dense => dense.Activation,
        Activate activate => activate.Function,
        Prelu => new LeakyRelu(),
        _ => null,
    };

    private LayerFigures Layer(LayerSpec layer, OutputFigures? output)
    {
        var tensors = _network.Parameters.Tensors.Where(tensor => tensor.Gradients.Rows > 0 && TakenWeights.LayerOf(tensor.Name) == layer.Name).ToList();
        var identical = layer is Dense ? IdenticalUnits.Share([.. tensors.Select(tensor => tensor.Weights)]) : null;
        return new LayerFigures(layer.Name, output, tensors.Select(Figures).ToEquatableList(), identical);
    }

    private TensorFigures Figures(Tensor tensor)
    {
        ReadOnlySpan<float> weights = tensor.Weights.Span;
        return new TensorFigures(
            tensor.Name, Magnitude.Norm(tensor.Gradients.Span), Magnitude.Norm(weights), _hasBefore ? UpdateRatio(tensor.First, weights) : null,
            (double)Count(weights, w => w == 0f) / weights.Length);
    }

    private double? UpdateRatio(int first, ReadOnlySpan<float> weights)
    {
        var before = _before.AsSpan(first, weights.Length);
        return Magnitude.Distance(weights, before) / Magnitude.Norm(before) is { } ratio ? Magnitude.Finite(ratio) : null;
    }

    private static int Count(ReadOnlySpan<float> numbers, Predicate<float> rule)
    {
        var count = 0;
        foreach (var number in numbers)
            if (rule(number)) count++;
        return count;
    }

    private static int DeadUnits(Matrix output)
    {
        var dead = 0;
        for (var column = 0; column < output.Columns; column++)
        {
            var row = 0;
            while (row < output.Rows && output[row, column] == 0f) row++;
            if (row == output.Rows) dead++;
        }
        return dead;
    }
}
