using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Schedules;

/// <summary>With h = half-cycle and p = t mod 2h: base + (highest − base) · (min(p, 2h − p) / h), with triangular2 times ½ to the number of cycles gone. Source: PyTorch <c>CyclicLR</c>.</summary>
internal sealed class CyclicSchedule(Cyclic spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _half = time.In(spec.HalfCycle);

    public override double At(long step)
    {
        var place = step % (2 * _half);
        var height = (double)Math.Min(place, 2 * _half - place) / _half;
        if (spec.Mode == "triangular2") height *= Det.WholePower(0.5, step / (2 * _half));
        return rate + (spec.Highest - rate) * height;
    }
}
