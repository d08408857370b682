using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Gives each feature mean 0 and variance 1 over the batch, then a scale and a shift of its own, both learned.</summary>
/// <remarks>
/// y = gamma · (x − mean) / sqrt(variance + Epsilon) + beta, with gamma = 1 and beta = 0 at first. While training, mean and variance (by n, not
/// n − 1) are the batch's, and the moving ones follow: moving · Momentum + batch · (1 − Momentum), from 0 and 1. In evaluation the moving ones stand
/// in for the batch's. Source: Ioffe and Szegedy 2015, in the form of Keras <c>BatchNormalization</c>.
/// </remarks>
[Spec("batch-norm"), Description("Batch normalization with a learned scale and shift; moving figures stand in for the batch's in evaluation.")]
public sealed record BatchNorm(
    [Description("Share of the moving mean and variance that is kept in each step.")] [Bounds(Low = 0, High = 1, HighOpen = true)] double Momentum = 0.99,
    [Description("Added to the variance, under the root.")] [Bounds(Low = 1e-12, High = 1)] double Epsilon = 1e-3,
    string Name = "") : LayerSpec(Name)
{
    /// <inheritdoc/>
    public override long Parameters(long inputs) => 2 * inputs;

    /// <inheritdoc/>
    public override long MovingNumbers(long inputs) => 2 * inputs;
}
