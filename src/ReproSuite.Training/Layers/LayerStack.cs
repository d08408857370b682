using System.Diagnostics;
using ReproSuite.Core;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Activations;
using ReproSuite.Training.Initializers;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Layers;

/// <summary>A network at work: its layers from input to output, and their parameters. The output is logits; the head's activation belongs to the loss.</summary>
internal sealed class LayerStack
{
    private readonly List<Layer> _layers = [];
    private readonly EquatableList<LayerSpec> _specs;
    private readonly bool[] _isFrozen;
    private readonly bool[] _isTrained;
    private int _firstTrained = -1;
    private int _lowest;

    /// <summary>Builds the layers and draws their first weights; biases start at zero where nothing else is asked for.</summary>
    /// <param name="network">Resolved and checked.</param>
    /// <param name="features">Width of the input.</param>
    /// <param name="batchRows">The most rows of a training batch.</param>
    /// <param name="rows">The most rows of any forward pass.</param>
    /// <param name="set">Name of the data set, which keys the streams.</param>
    /// <param name="seed">Of the trial.</param>
    /// <param name="fold">Of the trial; dropout depends on it, first weights do not.</param>
    /// <param name="memory">Where all buffers come from.</param>
    public LayerStack(Network network, int features, int batchRows, int rows, string set, int seed, int fold, Workspace memory)
    {
        Parameters = new ParameterBuffer(network, features, memory);
        _specs = network.Layers;
        _isFrozen = new bool[_specs.Count];
        _isTrained = new bool[_specs.Count];
        var width = features;
        foreach (var spec in network.Layers)
        {
            switch (spec)
            {
                case Dense dense:
                    var activation = ReferenceEquals(spec, network.Layers[^1]) ? new LinearActivation() : Activation.Of(dense.Activation);
                    var layer = new DenseLayer(dense, activation, Parameters, width, rows, _firstTrained < 0 ? 0 : batchRows, memory);
                    Initializer.Fill(dense.KernelInitializer, layer.Kernel, Streams.Init(set, seed, dense.Name, "kernel"));
                    if (dense.BiasInitializer is { } first) Initializer.FillBias(first, layer.BiasRow, Streams.Init(set, seed, dense.Name, "bias"));
                    _layers.Add(layer);
                    break;
                case Activate activate:
                    _layers.Add(new ActivationLayer(Activation.Of(activate.Function), width, rows, memory));
                    break;
                case BatchNorm norm:
                    _layers.Add(new BatchNormLayer(norm, Parameters, width, batchRows, rows, passesGradient: _firstTrained >= 0, memory));
                    break;
                case Dropout dropout:
                    _layers.Add(new DropoutLayer(dropout, Streams.Dropout(set, seed, fold, dropout.Name), width, batchRows, memory));
                    break;
                case LayerNorm norm:
                    _layers.Add(new LayerNormLayer(norm, Parameters, width, rows, passesGradient: _firstTrained >= 0, memory));
                    break;
                case AlphaDropout dropout:
                    _layers.Add(new AlphaDropoutLayer(dropout, Streams.Dropout(set, seed, fold, dropout.Name), width, batchRows, memory));
                    break;
                case GaussianNoise noise:
                    _layers.Add(new GaussianNoiseLayer(noise, Streams.GaussianNoise(set, seed, fold, noise.Name), width, batchRows, memory));
                    break;
                case Prelu prelu:
                    _layers.Add(new PreluLayer(prelu, Parameters, width, rows, passesGradient: _firstTrained >= 0, memory));
                    break;
                default:
                    throw new UnreachableException($"No layer for {spec.GetType().Name}.");
            }
            _isTrained[_layers.Count - 1] = spec.Parameters(width) > 0;
            if (_firstTrained < 0 && spec.Parameters(width) > 0) _firstTrained = _layers.Count - 1;
            width = (int)spec.Outputs(width);
        }
        _lowest = _firstTrained;
    }

    /// <summary>Weights and gradients of all layers.</summary>
    public ParameterBuffer Parameters { get; }

    /// <summary>Leaves the weights of these layers alone from now on, and of no others.</summary>
    public void Freeze(IReadOnlyCollection<string> layers)
    {
        for (var i = 0; i < _specs.Count; i++) _isFrozen[i] = layers.Contains(_specs[i].Name);
        Parameters.Freeze(layers);
        _lowest = Enumerable.Range(0, _specs.Count).FirstOrDefault(i => _isTrained[i] && !_isFrozen[i], _specs.Count);
    }

    /// <summary>Logits of an input [rows, features] in evaluation mode.</summary>
    public Matrix Forward(Matrix x)
    {
        foreach (var layer in _layers) x = layer.Forward(x);
        return x;
    }

    /// <summary>Logits of sparse rows in evaluation mode; the first layer is a dense one.</summary>
    public Matrix Forward(SparseRows rows)
    {
        var x = ((DenseLayer)_layers[0]).Forward(rows);
        for (var i = 1; i < _layers.Count; i++) x = _layers[i].Forward(x);
        return x;
    }

    /// <summary>Logits of the gathered rows in evaluation mode, with each layer's place and output shown on the way.</summary>
    public Matrix Forward(Batch batch, Action<int, Matrix> onOutput)
    {
        var x = batch.Features;
        for (var i = 0; i < _layers.Count; i++)
        {
            x = i == 0 && batch.Sparse is { } rows ? ((DenseLayer)_layers[0]).Forward(rows) : _layers[i].Forward(x);
            onOutput(i, x);
        }
        return x;
    }

    /// <summary>Logits of sparse rows in training mode.</summary>
    public Matrix ForwardTraining(SparseRows rows, uint step)
    {
        var x = ((DenseLayer)_layers[0]).ForwardTraining(rows);
        return ForwardTraining(x, step, first: 1);
    }

    /// <summary>Logits in training mode.</summary>
    public Matrix ForwardTraining(Matrix x, uint step) => ForwardTraining(x, step, first: 0);

    private Matrix ForwardTraining(Matrix x, uint step, int first)
    {
        for (var i = first; i < _layers.Count; i++) x = _isFrozen[i] ? _layers[i].ForwardFrozen(x, step) : _layers[i].ForwardTraining(x, step);
        return x;
    }

    /// <summary>Fills <see cref="ParameterBuffer.Gradients"/>, penalties included, from the gradient of the logits, which is used as scratch space.</summary>
    /// <param name="logitGradient">[rows, outputs].</param>
    /// <param name="update">Given each gradient once it is final; null to compute gradients alone.</param>
    public void Backward(Matrix logitGradient, ParameterUpdate? update = null)
    {
        for (var i = _layers.Count - 1; i >= _lowest; i--)
            logitGradient = _isFrozen[i] ? _layers[i].BackwardFrozen(logitGradient, update) : _layers[i].Backward(logitGradient, update);
    }

    /// <summary>Brings all weights back to where constraints allow them; the last thing of a step.</summary>
    public void Constrain()
    {
        for (var i = _lowest; i < _layers.Count; i++)
            if (!_isFrozen[i]) _layers[i].Constrain();
    }

    /// <summary>The penalty terms of all layers, added in layer order.</summary>
    public double Penalty()
    {
        var penalty = 0.0;
        foreach (var layer in _layers) penalty += layer.Penalty();
        return penalty;
    }
}
