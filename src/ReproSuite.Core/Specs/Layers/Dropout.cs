using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Sets each input to zero with probability <c>Rate</c> while training and scales the rest by 1 / (1 − Rate); the identity otherwise.</summary>
/// <remarks>Source: Srivastava et al. 2014, in the inverted form of Keras and PyTorch.</remarks>
[Spec("dropout"), Description("Inverted dropout; active while training only.")]
public sealed record Dropout([Bounds(Low = 0, High = 1, HighOpen = true)] double Rate, string Name = "") : LayerSpec(Name);
