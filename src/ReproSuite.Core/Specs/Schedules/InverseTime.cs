using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>rate = base / (1 + rate · t / every); as a staircase, t / every is rounded down.</summary>
/// <remarks>Source: Keras <c>InverseTimeDecay</c>.</remarks>
[Spec("inverse-time"), Description("The rate is divided by a number that grows with time.")]
public sealed record InverseTime(
    [Description("How much the divisor grows per length.")] [Bounds(Low = 0, LowOpen = true)] double Rate,
    TrainingLength Every,
    bool Staircase = false) : ScheduleSpec;
