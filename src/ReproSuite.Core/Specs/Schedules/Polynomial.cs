using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>rate = (base − end) · (1 − min(t, length) / length)^power + end.</summary>
/// <remarks>Source: Keras <c>PolynomialDecay</c>.</remarks>
[Spec("polynomial"), Description("The rate falls to an end along a power of the time that is left.")]
public sealed record Polynomial(
    [Description("Until the end is reached; the whole training when left out.")] TrainingLength? Length = null,
    [Bounds(Low = 0)] double End = 0.0001,
    [Bounds(Low = 0, LowOpen = true, High = 100)] double Power = 1) : ScheduleSpec
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, TrainingLength Length)> Ends() => Length is { } length ? [("length", length)] : [];

    /// <inheritdoc/>
    public override bool SpansTraining => Length is null;
}
