using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Boosted regression trees as LightGBM grows them: on the logistic loss for two classes, else on softmax and cross-entropy with one tree per class and round.</summary>
/// <remarks>Features are sorted into at most 255 bins; a tree grows by its best leaf. No rows or features are drawn. Source: Ke et al. 2017.</remarks>
[Spec("light-gbm"), Description("Boosted regression trees by LightGBM; engine mlnet.")]
public sealed record LightGbm(
    [Description("Rounds of boosting; each adds a tree per class, of two classes one in all.")] [Bounds(Low = 1, High = 100_000)] int Iterations = 100,
    [Description("Leaves of a tree at the most.")] [Bounds(Low = 2, High = 65536)] int Leaves = 31,
    [Description("Training rows in a leaf at the least.")] [Bounds(Low = 1, High = 1_000_000)] int MinimumRowsPerLeaf = 20,
    [Description("Share of a tree's answer that is added.")] [Bounds(Low = 0, LowOpen = true, High = 1)] double LearningRate = 0.1,
    [Description("Penalty on the squares of the leaves' answers.")] [Bounds(Low = 0)] double L2 = 0) : LibraryModelSpec
{
    /// <inheritdoc/>
    public override double ProductsPerRow(double features, int classes) => features * ProductsPerHistogramRow * Iterations * (int.Log2(Leaves) + 1) * Scores(classes);
}
