using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Adds a normal number of its own to each pixel, after the resampling.</summary>
[Spec("noise"), Description("Adds normal noise, in the scale after preprocessing.")]
public sealed record Noise([Bounds(Low = 0, LowOpen = true)] double Deviation) : AugmentationSpec;
