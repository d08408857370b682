using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A straight rise to where another schedule begins, and then that schedule, with its steps counted from there.</summary>
/// <remarks>rate = from + (first − from) · t / length for t &lt; length, with first = the other schedule's first rate, or the base without one. Keras' <c>CosineDecay</c> warms up likewise.</remarks>
[Spec("warm-up"), Description("A straight rise in front of another schedule, or of the optimizer's rate.")]
public sealed record WarmUp(
    TrainingLength Length,
    [Description("The first step's rate.")] [Bounds(Low = 0)] double From = 0,
    ScheduleSpec? Then = null) : ScheduleSpec
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, TrainingLength Length)> Ends() => [("length", Length)];

    /// <inheritdoc/>
    public override double? Peak => Then?.Peak;

    /// <inheritdoc/>
    public override bool SpansTraining => Then?.SpansTraining == true;
}
