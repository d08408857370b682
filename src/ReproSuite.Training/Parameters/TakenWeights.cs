using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Parameters;

/// <summary>Copies the weights of an earlier training over first weights, layer by layer.</summary>
internal static class TakenWeights
{
    /// <summary>The names of the layers whose weights are taken.</summary>
    public static IReadOnlyList<string> Layers(Pretrained spec, Network network) =>
        spec.Layers.Count > 0 ? spec.Layers : [.. network.Layers.SkipLast(1).Select(layer => layer.Name)];

    /// <summary>Overwrites the tensors of the taken layers, moving figures among them.</summary>
    /// <exception cref="InvalidInputException">RPR0609: the earlier network has no such tensor, or one of another shape.</exception>
    public static void Copy(Pretrained spec, Network network, ModelWeights from, ParameterBuffer to)
    {
        var taken = Layers(spec, network);
        foreach (var (name, weights) in to.Named.Where(tensor => taken.Contains(LayerOf(tensor.Name), StringComparer.Ordinal)))
        {
            if (from.Find(name) is { } earlier && (earlier.Rows, earlier.Columns) == (weights.Rows, weights.Columns)) earlier.Numbers.CopyTo(weights.Span);
            else throw new InvalidInputException([new Fault("RPR0609", $"the earlier network gives nothing for {name} [{weights}]: it has {(from.Find(name) is { } other ? $"the shape {other.Rows}×{other.Columns}" : "no such tensor")}. Name the layers to take in start.layers, or make the networks agree.") { Key = "start" }]);
        }
    }

    /// <summary>The layer that a tensor's name begins with.</summary>
    public static string LayerOf(string tensor) => tensor[..tensor.LastIndexOf('/')];
}
