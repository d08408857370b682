using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Along half a cosine from the base up to a highest rate, and along another down to base / end-divisor with the last step.</summary>
/// <remarks>
/// The highest rate is that of step ⌊rise · steps⌋ − 1, at least of step 0. Source: Smith and Topin 2018; PyTorch <c>OneCycleLR</c> with two phases,
/// whose first rate is highest / 25 where here it is the optimizer's.
/// </remarks>
[Spec("one-cycle"), Description("The rate rises to a highest one and falls far below where it began.")]
public sealed record OneCycle(
    [Bounds(Low = 0, LowOpen = true)] double Highest,
    [Description("The share of training in which the rate rises.")] [Bounds(Low = 0, High = 1, LowOpen = true, HighOpen = true)] double Rise = 0.3,
    [Description("The last rate is the optimizer's divided by this.")] [Bounds(Low = 1)] double EndDivisor = 10000) : ScheduleSpec
{
    /// <inheritdoc/>
    public override double? Peak => Highest;

    /// <inheritdoc/>
    public override bool SpansTraining => true;
}
