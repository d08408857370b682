using System.Diagnostics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Schedules;

/// <summary>The learning rate as a function of the step alone: nothing is remembered, so any step may be asked for at any time.</summary>
/// <remarks>All rates are in double. Lengths are whole steps; powers of whole numbers are products, all others go through <see cref="Numerics.Det"/>.</remarks>
internal abstract class Schedule
{
    /// <summary>The schedule that a spec names.</summary>
    /// <param name="spec">Which.</param>
    /// <param name="rate">The optimizer's rate, which is the base.</param>
    /// <param name="time">What lengths and the whole training mean in steps.</param>
    public static Schedule Start(ScheduleSpec spec, double rate, TrainingClock time) => spec switch
    {
        Exponential exponential => new ExponentialSchedule(exponential, rate, time),
        Piecewise piecewise => new PiecewiseSchedule(piecewise, rate, time),
        StepDecay step => new StepSchedule(step, rate, time),
        InverseTime inverse => new InverseTimeSchedule(inverse, rate, time),
        Polynomial polynomial => new PolynomialSchedule(polynomial, rate, time),
        Cosine cosine => new CosineSchedule(cosine, rate, time),
        WarmRestarts restarts => new WarmRestartsSchedule(restarts, rate, time),
        Cyclic cyclic => new CyclicSchedule(cyclic, rate, time),
        OneCycle cycle => new OneCycleSchedule(cycle, rate, time),
        WarmUp warmUp => new WarmUpSchedule(warmUp, rate, time),
        _ => throw new UnreachableException($"No schedule for {spec.GetType().Name}."),
    };

    /// <summary>The rate of a step.</summary>
    /// <param name="step">From 0.</param>
    public abstract double At(long step);
}
