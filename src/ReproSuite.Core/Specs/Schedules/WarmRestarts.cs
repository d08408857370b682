using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Half cosines one after the other: cycle i has length first · multiplierⁱ and begins at base · shrinkⁱ.</summary>
/// <remarks>rate = base · ((1 − alpha) · shrinkⁱ · ½(1 + cos(π · place / length)) + alpha). Source: Keras <c>CosineDecayRestarts</c> (Loshchilov and Hutter 2017), with whole multipliers.</remarks>
[Spec("warm-restarts"), Description("Half cosines, each of which begins anew at a high rate.")]
public sealed record WarmRestarts(
    [Description("Length of the first cycle.")] TrainingLength First,
    [Description("By which each cycle is longer than the one before.")] [Bounds(Low = 1, High = 1000)] int Multiplier = 2,
    [Description("By which each cycle's first rate is lower.")] [Bounds(Low = 0, LowOpen = true, High = 1)] double Shrink = 1,
    [Description("The lowest rate as a share of the base.")] [Bounds(Low = 0, High = 1)] double Alpha = 0) : ScheduleSpec
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, TrainingLength Length)> Ends() => [("first", First)];
}
