using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Turns the image clockwise by an angle uniform in [−degrees, degrees).</summary>
[Spec("rotate"), Description("Turns images by up to so many degrees.")]
public sealed record Rotate([Bounds(Low = 0, LowOpen = true, High = 180)] double Degrees) : AugmentationSpec;
