namespace ReproSuite.Core.Specs;

/// <summary>The learning rate of every step, as a function of the step alone. Steps t count from 0; the optimizer's rate is the base.</summary>
[Cases(
    typeof(Exponential), typeof(Piecewise), typeof(StepDecay), typeof(InverseTime), typeof(Polynomial), typeof(Cosine), typeof(WarmRestarts),
    typeof(Cyclic), typeof(OneCycle), typeof(WarmUp))]
public abstract record ScheduleSpec
{
    /// <summary>The lengths that end within training, or they say nothing, with the keys they stand at.</summary>
    public virtual IEnumerable<(string Key, TrainingLength Length)> Ends() => [];

    /// <summary>The rate that the schedule rises to; null where the base is the highest.</summary>
    public virtual double? Peak => null;

    /// <summary>Whether the rate of a step depends on how many there are in all.</summary>
    public virtual bool SpansTraining => false;
}
