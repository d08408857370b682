using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Schedules;

/// <summary>In cycle i, place p of length L: base · ((1 − alpha) · (shrinkⁱ · (½ · (1 + cos(π · p / L)))) + alpha). Source: Keras <c>CosineDecayRestarts</c>.</summary>
internal sealed class WarmRestartsSchedule(WarmRestarts spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _first = time.In(spec.First);

    public override double At(long step)
    {
        var (cycle, place, length) = CycleOf(step);
        var height = Det.WholePower(spec.Shrink, cycle) * (0.5 * (1 + Det.CosPi((double)place / length)));
        return rate * ((1 - spec.Alpha) * height + spec.Alpha);
    }

    private (long Cycle, long Place, long Length) CycleOf(long step)
    {
        if (spec.Multiplier == 1) return (step / _first, step % _first, _first);
        var (cycle, length) = (0L, _first);
        for (; step >= length; cycle++, length *= spec.Multiplier) step -= length;
        return (cycle, step, length);
    }
}
