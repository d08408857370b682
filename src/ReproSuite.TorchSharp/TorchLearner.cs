using System.Runtime.InteropServices;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Optimizers;
using ReproSuite.TorchSharp.Layers;
using ReproSuite.TorchSharp.Optimizers;
using TorchSharp;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp;

/// <summary>A network whose numbers live in libtorch's tensors.</summary>
/// <remarks>
/// The trained numbers are one flat tensor in the order of the host's parameters; each named tensor is a view of it, so that an update is a few
/// operations on everything at once. What a step makes is let go when the step ends; what lives longer is made by the constructor.
/// </remarks>
internal sealed class TorchLearner : ILearner
{
    private readonly LayerStack _host;
    private readonly Device _device;
    private readonly DeviceParameters _parameters;
    private readonly TorchLayer[] _layers;
    private readonly TorchOptimizer _optimizer;
    private readonly TorchClipper? _clipper;
    private readonly StagedRows _staged;
    private readonly StagedRows _gradient;
    private readonly Tensor? _pruned;
    private readonly Matrix _logits;
    private DisposeScope? _step;
    private Tensor? _output;

    public TorchLearner(LearnerStart start, TorchDevice device)
    {
        var network = (Network)start.Spec.Model.Resolve();
        (_host, _device) = (start.Network, device.Handle);
        _parameters = new DeviceParameters(_host.Parameters, _device);
        _layers = TorchLayer.Start(network, start, _parameters);
        _optimizer = TorchOptimizer.Start(start.Training.Optimizer, _parameters.Trained, _device);
        _clipper = start.Training.Clipping is { } clipping ? new TorchClipper(clipping) : null;
        _staged = new StagedRows(start.Rows, _device);
        _gradient = new StagedRows(start.BatchRows, _device);
        _logits = start.Memory.TakeMatrix(start.Rows, ((Dense)network.Layers[^1]).Units);
        _pruned = start.Pruning is { } pruning ? torch.tensor(pruning.Places.Select(place => (long)place).ToArray(), device: _device).DetachFromDisposeScope() : null;
        Load();
    }

    public double LearningRate
    {
        get => _optimizer.LearningRate;
        set => _optimizer.LearningRate = value;
    }

    public long? ClippedSteps => _clipper?.ClippedSteps;

    /// <summary>None: a training with more epochs begins anew.</summary>
    public Optimizer? Optimizer => null;

    public Matrix Forward(Batch batch)
    {
        End();
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var x = _staged.Take(batch);
        foreach (var layer in _layers) x = layer.Forward(x);
        return ToHost(x);
    }

    public Matrix ForwardTraining(Batch batch, uint step)
    {
        End();
        _step = NewDisposeScope();
        var x = _staged.Take(batch);
        foreach (var layer in _layers) x = layer.ForwardTraining(x, step);
        _output = x;
        return ToHost(x);
    }

    public bool Learn(Matrix logitGradient)
    {
        try
        {
            _optimizer.BeginStep();
            if (_parameters.Learning is { Count: > 0 } learning) Update(learning, logitGradient);
            return _parameters.AreFinite();
        }
        finally
        {
            End();
        }
    }

    public void Freeze(IReadOnlyCollection<string> layers)
    {
        _host.Freeze(layers);
        foreach (var layer in _layers) layer.IsFrozen = layers.Contains(layer.Name);
        _parameters.Freeze(layers);
    }

    public void Fetch() => _parameters.ToHost();

    public void Load() => _parameters.FromHost();

    public void Dispose()
    {
        End();
        _pruned?.Dispose();
        _staged.Dispose();
        _gradient.Dispose();
        _optimizer.Dispose();
        _parameters.Dispose();
    }

    private void Update(IReadOnlyList<DeviceTensor> learning, Matrix logitGradient)
    {
        var gradients = autograd.grad([_output!], [.. learning.Select(tensor => tensor.Values)], [_gradient.Take(logitGradient)]);
        using var plain = no_grad();
        for (var i = 0; i < learning.Count; i++) learning[i].AddPenalty(gradients[i]);
        _clipper?.Clip(gradients);
        if (_parameters.IsFrozen)
            for (var i = 0; i < learning.Count; i++) _optimizer.Update(_parameters.Flat, learning[i].First, gradients[i].reshape(-1));
        else
            _optimizer.Update(_parameters.Flat, first: 0, torch.cat([.. gradients.Select(part => part.reshape(-1))]));
        foreach (var tensor in learning) tensor.Constrain();
        if (_pruned is not null) _parameters.Flat.index_fill_(0, _pruned, 0f);
    }

    private void End()
    {
        _step?.Dispose();
        (_step, _output) = (null, null);
    }

    private Matrix ToHost(Tensor logits)
    {
        var host = _logits.Slice(0, (int)logits.shape[0]);
        MemoryMarshal.Cast<byte, float>(logits.detach().contiguous().cpu().bytes).CopyTo(host.Span);
        return host;
    }
}
