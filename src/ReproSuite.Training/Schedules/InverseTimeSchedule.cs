using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Schedules;

/// <summary>base / (1 + rate · (t / every)), t / every rounded down as a staircase. Source: Keras <c>InverseTimeDecay</c>.</summary>
internal sealed class InverseTimeSchedule(InverseTime spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _every = time.In(spec.Every);

    public override double At(long step) => rate / (1 + spec.Rate * (spec.Staircase ? step / _every : (double)step / _every));
}
