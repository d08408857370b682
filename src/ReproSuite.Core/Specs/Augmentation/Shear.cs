using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Moves each row of pixels right by tan(a) times its distance below the centre, a uniform in [−degrees, degrees).</summary>
[Spec("shear"), Description("Slants images by up to so many degrees.")]
public sealed record Shear([Bounds(Low = 0, LowOpen = true, High = 80)] double Degrees) : AugmentationSpec;
