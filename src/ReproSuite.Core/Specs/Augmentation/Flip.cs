using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Swaps left and right with a probability of one half.</summary>
[Spec("flip"), Description("Mirrors half of the images left to right.")]
public sealed record Flip : AugmentationSpec;
