using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Schedules;

/// <summary>base · ((1 − alpha) · (½ · (1 + cos(π · t / length))) + alpha), and base · alpha from the length on. Source: Keras <c>CosineDecay</c>.</summary>
internal sealed class CosineSchedule(Cosine spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _length = spec.Length is { } length ? time.In(length) : time.Steps;

    public override double At(long step) =>
        rate * ((1 - spec.Alpha) * (0.5 * (1 + Det.CosPi((double)Math.Min(step, _length) / _length))) + spec.Alpha);
}
