using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Maximum entropy by stochastic dual coordinate ascent; for two classes logistic regression.</summary>
/// <remarks>
/// Minimizes the mean of −log p over the training rows + l2 · Σw², row by row in random order, over weights and biases alike: a bias is penalized as a weight is.
/// Keeps the best weights of those that were checked. Source: Shalev-Shwartz and Zhang 2013.
/// </remarks>
[Spec("sdca"), Description("Maximum entropy by stochastic dual coordinate ascent; for two classes logistic regression; engine mlnet.")]
public sealed record Sdca(
    [Description("Penalty on the squares of weights and biases.")] [Bounds(Low = 1e-8)] double L2 = 1e-4,
    [Description("Passes over the training rows at the most.")] [Bounds(Low = 1, High = 1_000_000)] int Passes = 20,
    [Description("Stops when the duality gap is below this share of the loss.")] [Bounds(Low = 0, LowOpen = true, High = 1)] double Tolerance = 0.01) : LibraryModelSpec
{
    /// <inheritdoc/>
    public override double ProductsPerRow(double features, int classes) => features * 3.0 * Passes * Scores(classes);
}
