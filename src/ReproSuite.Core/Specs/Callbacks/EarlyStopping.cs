using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Ends training when the monitored value has not improved by more than <c>MinDelta</c> for <c>Patience</c> epochs.</summary>
/// <remarks>With <c>RestoreBest</c> the weights of the best epoch come back whenever training ends, stopped early or not. Source: Keras <c>EarlyStopping</c>, which restores likewise. The test part cannot be monitored.</remarks>
[Spec("early-stopping"), Description("Ends training when a validation value stops improving.")]
public sealed record EarlyStopping(
    [OneOf("val.loss", "val.accuracy", "train.loss", "train.accuracy")] string Monitor = "val.loss",
    [Bounds(Low = 0)] int Patience = 5,
    [Bounds(Low = 0)] double MinDelta = 0,
    bool RestoreBest = true,
    [Description("A value to be beaten, too: epochs that do not beat it count as waiting, even while they improve.")] double? Baseline = null) : CallbackSpec
{
    /// <inheritdoc/>
    public override string Watches => Monitor;
}
