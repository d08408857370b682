using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Schedules;

/// <summary>The rate of the last boundary that is at most t; the base before the first one.</summary>
internal sealed class PiecewiseSchedule(Piecewise spec, double rate, TrainingClock time) : Schedule
{
    private readonly long[] _boundaries = [.. spec.Boundaries.Select(time.In)];

    public override double At(long step)
    {
        var now = rate;
        for (var i = 0; i < _boundaries.Length && step >= _boundaries[i]; i++) now = spec.Rates[i];
        return now;
    }
}
