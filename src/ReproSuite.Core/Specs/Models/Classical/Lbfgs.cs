using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Maximum entropy, also called multinomial logistic regression, by limited-memory BFGS; for two classes logistic regression.</summary>
/// <remarks>
/// Minimizes the mean of −log p over the training rows + l1 · Σ|w| + l2 · Σw²; biases are free. These are the penalties of a layer, so the same l2 on the kernel of a linear <c>network</c> has the same optimum.
/// scikit-learn's <c>LogisticRegression</c> has it at C = 1 / (2 · rows · l2). Starts at zero; nothing is random. With l1 the orthant-wise rule of Andrew and Gao 2007.
/// Source: Liu and Nocedal 1989.
/// </remarks>
[Spec("lbfgs"), Description("Maximum entropy (multinomial logistic regression) by L-BFGS; for two classes logistic regression; engine mlnet.")]
public sealed record Lbfgs(
    [Description("Penalty on the squares of the weights.")] [Bounds(Low = 0)] double L2 = 1e-4,
    [Description("Penalty on the sizes of the weights; above 0 it makes many of them 0.")] [Bounds(Low = 0)] double L1 = 0,
    [Description("Updates at the most.")] [Bounds(Low = 1, High = 1_000_000)] int Iterations = 100,
    [Description("Stops when the mean improvement of the last updates is below it.")] [Bounds(Low = 1e-12, High = 1)] double Tolerance = 1e-7) : LibraryModelSpec
{
    /// <inheritdoc/>
    public override double ProductsPerRow(double features, int classes) => features * 2.0 * Iterations * Scores(classes);
}
