using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Schedules;

/// <summary>base · exp(log factor · (t / every)), or as a staircase base · factor^⌊t / every⌋, the power by squaring. Source: Keras <c>ExponentialDecay</c>.</summary>
internal sealed class ExponentialSchedule(Exponential spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _every = time.In(spec.Every);
    private readonly double _logFactor = Det.LogDouble(spec.Factor);

    public override double At(long step) => spec.Staircase
        ? rate * Det.WholePower(spec.Factor, step / _every)
        : rate * Det.ExpDouble(_logFactor * ((double)step / _every));
}
