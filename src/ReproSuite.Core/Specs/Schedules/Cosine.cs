using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>rate = base · ((1 − alpha) · ½(1 + cos(π · min(t, length) / length)) + alpha).</summary>
/// <remarks>Source: Keras <c>CosineDecay</c> (Loshchilov and Hutter 2017, without restarts).</remarks>
[Spec("cosine"), Description("The rate falls along half a cosine.")]
public sealed record Cosine(
    [Description("Until the lowest rate is reached; the whole training when left out.")] TrainingLength? Length = null,
    [Description("The lowest rate as a share of the base.")] [Bounds(Low = 0, High = 1)] double Alpha = 0) : ScheduleSpec
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, TrainingLength Length)> Ends() => Length is { } length ? [("length", length)] : [];

    /// <inheritdoc/>
    public override bool SpansTraining => Length is null;
}
