using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Steps that shrink with the sum of all squared gradients so far.</summary>
/// <remarks>
/// a ← a + g²; w ← w − r·g / sqrt(a + ε); a starts at the initial accumulator.
/// Source: Duchi, Hazan and Singer 2011, as in Keras. PyTorch's ε is outside the root, and its accumulator starts at 0.
/// </remarks>
[Spec("adagrad"), Description("Steps that shrink with the sum of squared gradients (Duchi et al. 2011), as in Keras.")]
public sealed record Adagrad(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.001,
    [Bounds(Low = 0)] double InitialAccumulator = 0.1,
    [Bounds(Low = 0, LowOpen = true)] double Epsilon = 1e-7) : OptimizerSpec;
