using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Steps in the ratio of the recent steps' size to the recent gradients' size.</summary>
/// <remarks>
/// a ← ρ·a + (1 − ρ)·g²; d = −sqrt(b + ε)·g / sqrt(a + ε); b ← ρ·b + (1 − ρ)·d²; w ← w + r·d; a and b start at 0.
/// Source: Zeiler 2012, as in Keras, whose rate of 0.001 is far below the paper's 1.
/// </remarks>
[Spec("adadelta"), Description("Steps in the ratio of recent steps to recent gradients (Zeiler 2012), as in Keras.")]
public sealed record Adadelta(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.001,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Rho = 0.95,
    [Bounds(Low = 0, LowOpen = true)] double Epsilon = 1e-7) : OptimizerSpec;
