using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Adam with Nesterov's look-ahead and a momentum that rises from half of β₁.</summary>
/// <remarks>
/// u_t = β₁·(1 − ½·0.96ᵗ), U_t = u_1·…·u_t; m ← m + (g − m)(1 − β₁); v ← v + (g² − v)(1 − β₂);
/// w ← w − r·(u_{t+1}·m / (1 − U_{t+1}) + (1 − u_t)·g / (1 − U_t)) / (sqrt(v / (1 − β₂ᵗ)) + ε); m and v start at 0.
/// Source: Dozat 2016, as in Keras. PyTorch's momentum rises 250 times as slowly, by 0.96^(0.004·t).
/// </remarks>
[Spec("nadam"), Description("Adam with Nesterov momentum and a rising momentum (Dozat 2016), as in Keras.")]
public sealed record Nadam(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.001,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta1 = 0.9,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta2 = 0.999,
    [Bounds(Low = 0, LowOpen = true)] double Epsilon = 1e-7) : OptimizerSpec;
