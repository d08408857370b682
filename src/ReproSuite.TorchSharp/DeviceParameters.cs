using System.Runtime.InteropServices;
using ReproSuite.Training.Parameters;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace ReproSuite.TorchSharp;

/// <summary>The device's copy of a network's numbers: a flat tensor of those that are trained and one of those that move without a gradient, in the host's order, and views of them by name.</summary>
/// <remarks>Two tensors, since libtorch refuses a backward pass through views of a tensor that has been written to since, and moving figures are written to in the forward pass.</remarks>
internal sealed class DeviceParameters : IDisposable
{
    private readonly ParameterBuffer _host;
    private readonly Device _device;
    private readonly Dictionary<string, DeviceTensor> _named;
    private readonly Tensor _moving;
    private List<DeviceTensor> _learning;

    public DeviceParameters(ParameterBuffer host, Device device)
    {
        (_host, _device) = (host, device);
        Flat = zeros(Trained, device: device).DetachFromDisposeScope();
        _moving = zeros(host.Moving.Length, device: device).DetachFromDisposeScope();
        _named = host.Tensors.ToDictionary(
            tensor => tensor.Name, tensor => tensor.First < Trained ? new DeviceTensor(tensor, Flat, tensor.First) : new DeviceTensor(tensor, _moving, tensor.First - Trained), StringComparer.Ordinal);
        _learning = Trainable();
    }

    /// <summary>The trained numbers.</summary>
    public Tensor Flat { get; }

    /// <summary>How many are trained.</summary>
    public int Trained => _host.Gradients.Length;

    /// <summary>The tensors that learn now, in the order of their places.</summary>
    public IReadOnlyList<DeviceTensor> Learning => _learning;

    /// <summary>Whether some trained tensor is left alone.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>The tensor of a name.</summary>
    public DeviceTensor this[string name] => _named[name];

    /// <summary>Leaves the tensors of these layers alone from now on, and of no others.</summary>
    public void Freeze(IReadOnlyCollection<string> layers)
    {
        var trainable = Trainable();
        _learning = [.. trainable.Where(tensor => !layers.Contains(TakenWeights.LayerOf(tensor.Name)))];
        IsFrozen = _learning.Count < trainable.Count;
        foreach (var tensor in trainable) tensor.Values.requires_grad_(_learning.Contains(tensor));
    }

    /// <summary>Whether every number is finite. A finite sum tells so at once; one that is not may only be too large.</summary>
    public bool AreFinite()
    {
        using var scope = NewDisposeScope();
        return AreFinite(Flat) && (_moving.numel() == 0 || AreFinite(_moving));
    }

    /// <summary>Copies the numbers to the host.</summary>
    public void ToHost()
    {
        using var scope = NewDisposeScope();
        foreach (var (numbers, place) in Parts) MemoryMarshal.Cast<byte, float>(numbers.cpu().bytes).CopyTo(_host.Weights.AsSpan(place));
    }

    /// <summary>Copies the host's numbers to the device.</summary>
    public void FromHost()
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        foreach (var (numbers, place) in Parts) numbers.copy_(tensor(_host.Weights.AsSpan(place, (int)numbers.numel()).ToArray(), device: _device));
    }

    public void Dispose()
    {
        foreach (var tensor in _named.Values) tensor.Values.Dispose();
        Flat.Dispose();
        _moving.Dispose();
    }

    private IEnumerable<(Tensor Numbers, int Place)> Parts => new[] { (Flat, 0), (_moving, Trained) }.Where(part => part.Item1.numel() > 0);

    private static bool AreFinite(Tensor numbers) => float.IsFinite(numbers.sum().item<float>()) || isfinite(numbers).all().item<bool>();

    private List<DeviceTensor> Trainable() => [.. _named.Values.Where(tensor => tensor.IsTrained).OrderBy(tensor => tensor.First)];
}
