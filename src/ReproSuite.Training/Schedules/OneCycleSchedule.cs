using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Schedules;

/// <summary>From a to b along half a cosine is b + (a − b) · (½ · (1 + cos(π · share))): base to highest, and highest to base / end-divisor at the last step.</summary>
/// <remarks>Source: PyTorch <c>OneCycleLR</c>, two phases, <c>anneal_strategy="cos"</c>; the peak is a whole step here, ⌊rise · steps⌋ − 1.</remarks>
internal sealed class OneCycleSchedule(OneCycle spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _peak = Math.Max(0, (long)Math.Floor(spec.Rise * time.Steps) - 1);
    private readonly long _last = time.Steps - 1;

    public override double At(long step)
    {
        if (step < _peak) return Between(rate, spec.Highest, (double)step / _peak);
        return step == _peak ? spec.Highest : Between(spec.Highest, rate / spec.EndDivisor, (double)(step - _peak) / (_last - _peak));
    }

    private static double Between(double a, double b, double share) => b + (a - b) * (0.5 * (1 + Det.CosPi(share)));
}
