using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Schedules;

/// <summary>from + (first − from) · (t / length) for t &lt; length; then the other schedule, or the base, at t − length.</summary>
internal sealed class WarmUpSchedule(WarmUp spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _length = time.In(spec.Length);
    private readonly Schedule? _then = spec.Then is null ? null : Start(spec.Then, rate, time with { Steps = time.Steps - time.In(spec.Length) });

    public override double At(long step)
    {
        if (step >= _length) return After(step - _length);
        return spec.From + (After(0) - spec.From) * ((double)step / _length);
    }

    private double After(long step) => _then is null ? rate : _then.At(step);
}
