using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Adam with a weight decay of its own, apart from the gradient.</summary>
/// <remarks>
/// w ← w − w·(r·d) on all weights, biases included, and then Adam's step with the gradient as it is.
/// Source: Loshchilov and Hutter 2019, as in Keras, whose decay is 0.004; PyTorch's is 0.01.
/// </remarks>
[Spec("adamw"), Description("Adam with decoupled weight decay (Loshchilov and Hutter 2019), as in Keras.")]
public sealed record AdamW(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.001,
    [Bounds(Low = 0)] double WeightDecay = 0.004,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta1 = 0.9,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta2 = 0.999,
    [Bounds(Low = 0, LowOpen = true)] double Epsilon = 1e-7) : OptimizerSpec;
