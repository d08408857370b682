using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Makes the image larger by a factor uniform in [1 − range, 1 + range), the same for width and height.</summary>
[Spec("zoom"), Description("Makes images larger or smaller by up to so large a share.")]
public sealed record Zoom([Bounds(Low = 0, LowOpen = true, High = 1, HighOpen = true)] double Range) : AugmentationSpec;
