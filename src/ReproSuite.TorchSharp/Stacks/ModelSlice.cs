using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>The numbers of some models of a stack, side by side on the device: of all of them where they lie, or of some as a copy that is to be put back.</summary>
internal sealed class ModelSlice : IDisposable
{
    private readonly Dictionary<string, StackTensor> _named;
    private readonly Dictionary<string, Tensor> _constants = [];
    private readonly Device _device;

    /// <param name="members">Whose numbers they are, in this order.</param>
    /// <param name="numbers">The tensors, [models, …] each.</param>
    /// <param name="isCopy">Whether they are a copy.</param>
    /// <param name="device">Where they are.</param>
    public ModelSlice(IReadOnlyList<StackMember> members, ModelNumbers numbers, bool isCopy, Device device)
    {
        (Members, Numbers, IsCopy, _device) = (members, numbers, isCopy, device);
        var trained = members[0].Host.Parameters.Gradients.Length;
        Tensors = [.. members[0].Host.Parameters.Tensors.Select(tensor => View(tensor, trained))];
        _named = Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>The models, in the order of every tensor's first dimension.</summary>
    public IReadOnlyList<StackMember> Members { get; }

    /// <summary>Their numbers.</summary>
    public ModelNumbers Numbers { get; }

    /// <summary>Whether they are a copy.</summary>
    public bool IsCopy { get; }

    /// <summary>Views of the numbers, in layer order.</summary>
    public IReadOnlyList<StackTensor> Tensors { get; }

    /// <summary>The numbers of a name, [models, rows, columns].</summary>
    public Tensor this[string name] => _named[name].Values;

    /// <summary>A number that each model's spec says, [models, 1, 1]; sent to the device once.</summary>
    /// <param name="name">Which number it is.</param>
    /// <param name="read">Reads it.</param>
    public Tensor Constant(string name, Func<StackMember, double> read)
    {
        if (_constants.TryGetValue(name, out var known)) return known;
        return _constants[name] = tensor(Members.Select(member => (float)read(member)).ToArray(), [Members.Count, 1, 1], device: _device).DetachFromDisposeScope();
    }

    public void Dispose()
    {
        foreach (var constant in _constants.Values) constant.Dispose();
        foreach (var tensor in Tensors) tensor.Values.Dispose();
        Numbers.Dispose();
    }

    private StackTensor View(Training.Parameters.Tensor host, int trained)
    {
        using var scope = NewDisposeScope();
        var isTrained = host.First < trained;
        var (flat, place) = isTrained ? (Numbers.Trained, host.First) : (Numbers.Moving, host.First - trained);
        var (rows, columns) = (host.Weights.Rows, host.Weights.Columns);
        var values = flat.narrow(1, place, (long)rows * columns).view(Members.Count, rows, columns).detach().requires_grad_(isTrained).DetachFromDisposeScope();
        return new StackTensor(host.Name, place, isTrained, values);
    }
}
