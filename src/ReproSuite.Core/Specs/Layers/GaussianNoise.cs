using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Adds normal noise of mean 0 to each input while training; the identity otherwise. Source: Keras <c>GaussianNoise</c>.</summary>
[Spec("gaussian-noise"), Description("Adds normal noise; active while training only.")]
public sealed record GaussianNoise(
    [Description("Standard deviation of the noise.")] [Bounds(Low = 0, High = 1e6)] double Deviation,
    string Name = "") : LayerSpec(Name);
