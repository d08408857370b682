using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>rate = base · factor^(t / every); as a staircase, t / every is rounded down.</summary>
/// <remarks>Source: Keras <c>ExponentialDecay</c>.</remarks>
[Spec("exponential"), Description("The rate falls by a factor per length, smoothly or as a staircase.")]
public sealed record Exponential(
    [Bounds(Low = 0, LowOpen = true, High = 1)] double Factor,
    [Description("The length in which the rate falls by the factor.")] TrainingLength Every,
    bool Staircase = false) : ScheduleSpec;
