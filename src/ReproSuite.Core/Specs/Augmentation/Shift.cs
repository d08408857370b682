using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Moves the image right by u and down by v pixels, both uniform in [−pixels, pixels).</summary>
[Spec("shift"), Description("Moves images by up to so many pixels.")]
public sealed record Shift([Bounds(Low = 0, LowOpen = true, High = 1000)] double Pixels) : AugmentationSpec;
