using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Boosted regression trees (MART) on the logistic loss, as ML.NET's FastTree grows them; for more than two classes one ensemble per class against the rest.</summary>
/// <remarks>
/// Features are sorted into at most 255 bins; a tree grows by its best leaf. No rows or features are drawn, so that nothing is random. Of several classes each one's probability is divided by the sum of all.
/// Source: Friedman 2001.
/// </remarks>
[Spec("fast-tree"), Description("Boosted regression trees (MART) by ML.NET's FastTree; one ensemble against the rest for more than two classes; engine mlnet.")]
public sealed record FastTree(
    [Description("Trees of each ensemble.")] [Bounds(Low = 1, High = 100_000)] int Trees = 100,
    [Description("Leaves of a tree at the most.")] [Bounds(Low = 2, High = 65536)] int Leaves = 20,
    [Description("Training rows in a leaf at the least.")] [Bounds(Low = 1, High = 1_000_000)] int MinimumRowsPerLeaf = 10,
    [Description("Share of a tree's answer that is added.")] [Bounds(Low = 0, LowOpen = true, High = 1)] double LearningRate = 0.2) : LibraryModelSpec
{
    /// <inheritdoc/>
    public override double ProductsPerRow(double features, int classes) => features * ProductsPerHistogramRow * Trees * (int.Log2(Leaves) + 1) * Scores(classes);
}
