using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Adaptive moment estimation.</summary>
/// <remarks>
/// m ← m + (g − m)(1 − β₁); v ← v + (g² − v)(1 − β₂); w ← w − r·sqrt(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (sqrt(v) + ε).
/// Source: Kingma and Ba 2015, in the form before section 2.1 whose ε is "epsilon hat", as in Keras. PyTorch's ε is inside the corrected root.
/// </remarks>
[Spec("adam"), Description("Adaptive moment estimation (Kingma and Ba 2015) with the epsilon of Keras.")]
public sealed record Adam(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.001,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta1 = 0.9,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Beta2 = 0.999,
    [Bounds(Low = 0, LowOpen = true)] double Epsilon = 1e-7) : OptimizerSpec;
