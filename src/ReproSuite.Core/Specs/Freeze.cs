using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Layers whose weights training leaves alone, for the first epochs or for good.</summary>
/// <remarks>
/// A frozen batch normalization uses its moving figures and does not move them, as in Keras; dropout goes on. Gradients still pass through a
/// frozen layer to those below it. The optimizer runs on when a layer thaws: it has no memory of that layer yet.
/// </remarks>
[Description("Layers whose weights stay as they are.")]
public sealed record Freeze(
    [Description("Names of the layers.")] EquatableList<string> Layers,
    [Description("For how many epochs; for good when left out.")] [Bounds(Low = 1, High = 1_000_000)] int? Epochs = null) : IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Layers.Count == 0) yield return ("layers", "freeze needs the name of at least one layer.");
    }
}
