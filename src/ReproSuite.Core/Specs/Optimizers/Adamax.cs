using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Adam with the largest recent gradient in the place of the second moment.</summary>
/// <remarks>
/// m ← m + (g − m)(1 − β₁); u ← max(β₂·u, |g|); w ← w − r/(1 − β₁ᵗ) · m / (u + ε); m and u start at 0.
/// Source: Kingma and Ba 2015, section 7.1, as in Keras. PyTorch adds ε to |g|.
/// </remarks>
[Spec("adamax"), Description("Adam by the largest recent gradient (Kingma and Ba 2015), as in Keras.")]
public sealed record Adamax(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.001,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta1 = 0.9,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta2 = 0.999,
    [Bounds(Low = 0, LowOpen = true)] double Epsilon = 1e-7) : OptimizerSpec;
