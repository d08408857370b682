using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Multiplies the learning rate by a factor when the monitored value has not improved by more than <c>MinDelta</c> for <c>Patience</c> epochs.</summary>
/// <remarks>After a reduction, <c>Cooldown</c> epochs are not counted. Source: Keras <c>ReduceLROnPlateau</c>. It goes with a constant rate, not with a schedule.</remarks>
[Spec("reduce-on-plateau"), Description("Lowers the learning rate when a validation value stops improving.")]
public sealed record ReduceOnPlateau(
    [OneOf("val.loss", "val.accuracy", "train.loss", "train.accuracy")] string Monitor = "val.loss",
    [Bounds(Low = 0, LowOpen = true, High = 1, HighOpen = true)] double Factor = 0.1,
    [Bounds(Low = 0)] int Patience = 10,
    [Bounds(Low = 0)] double MinDelta = 0.0001,
    [Bounds(Low = 0)] int Cooldown = 0,
    [Bounds(Low = 0)] double MinRate = 0) : CallbackSpec
{
    /// <inheritdoc/>
    public override string Watches => Monitor;
}
