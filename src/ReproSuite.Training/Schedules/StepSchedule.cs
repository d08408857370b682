using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Schedules;

/// <summary>base · factor^⌊t / every⌋, the power by squaring. Source: PyTorch <c>StepLR</c>.</summary>
internal sealed class StepSchedule(StepDecay spec, double rate, TrainingClock time) : Schedule
{
    private readonly long _every = time.In(spec.Every);

    public override double At(long step) => rate * Det.WholePower(spec.Factor, step / _every);
}
