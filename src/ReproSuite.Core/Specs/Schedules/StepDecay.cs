using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>rate = base · factor^⌊t / every⌋.</summary>
/// <remarks>Source: PyTorch <c>StepLR</c>.</remarks>
[Spec("step"), Description("The rate falls by a factor at once, after every length.")]
public sealed record StepDecay(
    TrainingLength Every,
    [Bounds(Low = 0, LowOpen = true, High = 1)] double Factor = 0.1) : ScheduleSpec
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, TrainingLength Length)> Ends() => [("every", Every)];
}
