using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Gives each row mean 0 and variance 1 over its features, then a scale and a shift per feature, both learned.</summary>
/// <remarks>
/// y = gamma · (x − mean) / sqrt(variance + Epsilon) + beta, with gamma = 1 and beta = 0 at first; mean and variance (by n, not n − 1) are the row's,
/// while training and in evaluation alike. Source: Ba et al. 2016, in the form of Keras <c>LayerNormalization</c>; the epsilon of PyTorch is 1e-5.
/// </remarks>
[Spec("layer-norm"), Description("Layer normalization, row by row, with a learned scale and shift per feature.")]
public sealed record LayerNorm(
    [Description("Added to the variance, under the root.")] [Bounds(Low = 1e-12, High = 1)] double Epsilon = 1e-3,
    string Name = "") : LayerSpec(Name)
{
    /// <inheritdoc/>
    public override long Parameters(long inputs) => 2 * inputs;
}
