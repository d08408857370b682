using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Divides every feature by a constant: y = x / divide-by. Learns nothing.</summary>
[Spec("rescale"), Description("Divides every feature by a constant.")]
public sealed record Rescale([Bounds(Low = 0, LowOpen = true)] double DivideBy) : PreprocessingSpec
{
    /// <inheritdoc/>
    public override bool Learns => false;

    /// <inheritdoc/>
    public override bool KeepsZeros => true;
}
