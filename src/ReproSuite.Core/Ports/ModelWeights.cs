using ReproSuite.Core.Identity;
using ReproSuite.Numerics;

namespace ReproSuite.Core.Ports;

/// <summary>The weights that a training ended with, or other numbers of it: a copy of its own that nothing changes any more.</summary>
/// <param name="Tensors">In layer order, moving figures after the trained ones of their layer.</param>
public sealed record ModelWeights(IReadOnlyList<NamedTensor> Tensors)
{
    /// <summary>The digest; of the weights that a trial ended with the one that its record holds.</summary>
    public string Digest => WeightsDigest.Of(Tensors.Select(tensor => (tensor.Name, new Matrix(tensor.Numbers, 0, tensor.Rows, tensor.Columns))));

    /// <summary>The tensor of a name, or null.</summary>
    public NamedTensor? Find(string name) => Tensors.FirstOrDefault(tensor => tensor.Name == name);
}

/// <summary>Numbers under a name.</summary>
/// <param name="Name"><c>layer/kernel</c> and the like.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Numbers">Row by row.</param>
public sealed record NamedTensor(string Name, int Rows, int Columns, float[] Numbers);
