using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Rectified linear unit with a learned slope per feature: y = x where x &gt; 0, else slope · x.</summary>
/// <remarks>Source: He et al. 2015, in the form of Keras <c>PReLU</c>, whose slopes start at 0; those of the paper and of PyTorch start at 0.25.</remarks>
[Spec("prelu"), Description("Rectified linear unit with a learned slope per feature below 0.")]
public sealed record Prelu(
    [Description("First value of every slope.")] [Bounds(Low = -1, High = 1)] double Initial = 0,
    string Name = "") : LayerSpec(Name)
{
    /// <inheritdoc/>
    public override long Parameters(long inputs) => inputs;
}
