using System.ComponentModel;
using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>A feed-forward network given layer by layer, from input to output.</summary>
[Spec("network"), Description("A feed-forward network, layer by layer.")]
public sealed record Network(EquatableList<LayerSpec> Layers) : ModelSpec, IChecked
{
    /// <summary>Names every unnamed layer after its kind and its place among its kind: <c>dense_1</c>, <c>dropout_1</c>, <c>dense_2</c>.</summary>
    public override ModelSpec Resolve()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return this with { Layers = Layers.Select(layer => Named(layer, counts)).ToEquatableList() };
    }

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Layers.Count == 0 || Layers[^1] is not Dense)
            yield return ("layers", "a network must end in a dense layer, which gives the class scores.");
        foreach (var name in Layers.Where(l => l.Name.Length > 0).GroupBy(l => l.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return ("layers", $"two layers are named \"{name}\"; layer names must differ.");
        if (Layers.SkipLast(1).Any(layer => layer is Dense { Activation: Softmax } or Activate { Function: Softmax }))
            yield return ("layers", "softmax is for the last layer only.");
    }

    /// <summary>Numbers that training changes where so many numbers per row go in: the trained ones, and those that are moved without a gradient.</summary>
    public (long Trained, long Moving) Numbers(long inputs)
    {
        var (trained, moving, width) = (0L, 0L, inputs);
        foreach (var layer in Layers)
        {
            trained += layer.Parameters(width);
            moving += layer.MovingNumbers(width);
            width = layer.Outputs(width);
        }
        return (trained, moving);
    }

    private static LayerSpec Named(LayerSpec layer, Dictionary<string, int> counts)
    {
        var kind = SpecShape.Of(layer.GetType()).Name;
        var number = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return layer.Name.Length > 0 ? layer : layer with { Name = string.Create(CultureInfo.InvariantCulture, $"{kind}_{number}") };
    }
}
