using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Steps divided by the root of a moving mean of squared gradients.</summary>
/// <remarks>
/// v ← ρ·v + (1 − ρ)·g²; s = r·g / sqrt(v + ε); w ← w − s, or with momentum m: p ← m·p + s; w ← w − p. v and p start at 0.
/// Source: Tieleman and Hinton 2012, as in Keras, with ε inside the root. PyTorch's ε is outside, and its ρ is 0.99.
/// </remarks>
[Spec("rmsprop"), Description("Steps divided by the root mean square of recent gradients (Tieleman and Hinton 2012), as in Keras.")]
public sealed record RmsProp(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.001,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Rho = 0.9,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Momentum = 0,
    [Bounds(Low = 0, LowOpen = true)] double Epsilon = 1e-7) : OptimizerSpec;
