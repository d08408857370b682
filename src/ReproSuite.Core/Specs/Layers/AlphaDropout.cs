using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Sets each input to what selu approaches far below 0 with probability <c>Rate</c> while training, and keeps mean and variance; the identity otherwise.</summary>
/// <remarks>
/// d = −Scale · Alpha of <see cref="Selu"/>; a = ((1 − Rate) · (1 + Rate · d²))^−½; b = −a · d · Rate; y = a · (x or d) + b.
/// Source: Klambauer et al. 2017, in the form of Keras <c>AlphaDropout</c>.
/// </remarks>
[Spec("alpha-dropout"), Description("Dropout for selu: keeps mean and variance; active while training only.")]
public sealed record AlphaDropout([Bounds(Low = 0, High = 1, HighOpen = true)] double Rate, string Name = "") : LayerSpec(Name);
