using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Parameters;

/// <summary>All parameters of a network in one array and all gradients in another, so that an optimizer is one pass over memory.</summary>
internal sealed class ParameterBuffer(int count)
{
    private readonly List<Tensor> _tensors = [];
    private int _used;

    /// <summary>Every weight, tensor after tensor in layer order.</summary>
    public float[] Weights { get; } = new float[count];

    /// <summary>Every gradient, at its weight's place.</summary>
    public float[] Gradients { get; } = new float[count];

    /// <summary>The tensors in layer order.</summary>
    public IReadOnlyList<Tensor> Tensors => _tensors;

    /// <summary>Trainable numbers of a network on inputs of the given width.</summary>
    public static long CountOf(Network network, long features)
    {
        var (count, width) = (0L, features);
        foreach (var layer in network.Layers)
        {
            count += layer.Parameters(width);
            width = layer.Outputs(width);
        }
        return count;
    }

    /// <summary>Takes the next piece of the buffers.</summary>
    public Tensor Claim(string name, int rows, int columns)
    {
        var tensor = new Tensor(name, new Matrix(Weights, _used, rows, columns), new Matrix(Gradients, _used, rows, columns));
        _tensors.Add(tensor);
        _used += rows * columns;
        return tensor;
    }
}
