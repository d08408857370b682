namespace ReproSuite.Core.Specs;

/// <summary>A random change of each training image, drawn anew for every image in every epoch. Nothing but training batches sees it.</summary>
/// <remarks>
/// Shift, flip, rotate, zoom and shear act about the image's centre, one after the other as listed, in one bilinear resampling; what comes from
/// outside the image is zero. Numbers are those after preprocessing.
/// </remarks>
[Cases(typeof(Shift), typeof(Flip), typeof(Rotate), typeof(Zoom), typeof(Shear), typeof(Noise))]
public abstract record AugmentationSpec;
