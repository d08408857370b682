using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Schedules;

/// <summary>(base − end) · (1 − t / length)^power + end, and end from the length on. Source: Keras <c>PolynomialDecay</c>.</summary>
/// <remarks>The power is by squaring where its exponent is whole, else exp(power · log(1 − t / length)).</remarks>
internal sealed class PolynomialSchedule(Polynomial spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _length = spec.Length is { } length ? time.In(length) : time.Steps;

    public override double At(long step)
    {
        if (step >= _length) return spec.End;
        var left = 1 - (double)step / _length;
        var power = spec.Power == Math.Floor(spec.Power) ? Det.WholePower(left, (long)spec.Power) : Det.ExpDouble(spec.Power * Det.LogDouble(left));
        return (rate - spec.End) * power + spec.End;
    }
}
