using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Parameters;

/// <summary>All parameters of a network in one array and all gradients in another, so that an optimizer is one pass over memory.</summary>
/// <remarks>Behind the trained numbers the array holds those that training moves without a gradient; for optimizers they do not exist.</remarks>
internal sealed class ParameterBuffer
{
    private readonly List<Tensor> _tensors = [];
    private readonly List<Tensor> _trained = [];
    private int _trainedUsed;
    private int _movingUsed;

    /// <summary>Room for a network on inputs of the given width.</summary>
    public ParameterBuffer(Network network, int features, Workspace memory)
    {
        var (trained, moving) = network.Numbers(features);
        Weights = memory.Take<float>(checked((int)(trained + moving)));
        Gradients = memory.Take<float>((int)trained);
        _movingUsed = Gradients.Length;
    }

    /// <summary>Every number that training changes: the trained ones, tensor after tensor in layer order, and then the moving ones likewise.</summary>
    public float[] Weights { get; }

    /// <summary>The numbers that an optimizer updates.</summary>
    public Span<float> Trained => Weights.AsSpan(0, Gradients.Length);

    /// <summary>The numbers behind them, which no optimizer updates.</summary>
    public ReadOnlySpan<float> Moving => Weights.AsSpan(Gradients.Length);

    /// <summary>Every gradient, at its trained number's place.</summary>
    public float[] Gradients { get; }

    /// <summary>The tensors in layer order.</summary>
    public IReadOnlyList<Tensor> Tensors => _tensors;

    /// <summary>The tensors by name, as digests and copies take them.</summary>
    public IEnumerable<(string Name, Matrix Weights)> Named => _tensors.Select(tensor => (tensor.Name, tensor.Weights));

    /// <summary>Those of them that have gradients and are not frozen.</summary>
    public IReadOnlyList<Tensor> TrainedTensors => _trained;

    /// <summary>Leaves the tensors of these layers alone from now on, and of no others.</summary>
    public void Freeze(IReadOnlyCollection<string> layers)
    {
        foreach (var tensor in _tensors) tensor.IsFrozen = layers.Contains(TakenWeights.LayerOf(tensor.Name));
        _trained.Clear();
        _trained.AddRange(_tensors.Where(tensor => tensor.Gradients.Rows > 0 && !tensor.IsFrozen));
    }

    /// <summary>Takes the next piece of the buffers.</summary>
    public Tensor Claim(string name, int rows, int columns)
    {
        var tensor = new Tensor(name, new Matrix(Weights, _trainedUsed, rows, columns), new Matrix(Gradients, _trainedUsed, rows, columns)) { First = _trainedUsed };
        _tensors.Add(tensor);
        _trained.Add(tensor);
        _trainedUsed += rows * columns;
        return tensor;
    }

    /// <summary>Takes the next row of moving numbers.</summary>
    public Tensor ClaimMoving(string name, int columns)
    {
        var tensor = new Tensor(name, new Matrix(Weights, _movingUsed, 1, columns), Gradients: default) { First = _movingUsed };
        _tensors.Add(tensor);
        _movingUsed += columns;
        return tensor;
    }
}
