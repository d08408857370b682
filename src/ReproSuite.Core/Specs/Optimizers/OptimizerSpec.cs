namespace ReproSuite.Core.Specs;

/// <summary>The rule by which gradients change weights.</summary>
[Cases(typeof(Sgd), typeof(Adam), typeof(Adagrad), typeof(Adadelta), typeof(RmsProp), typeof(AdamW), typeof(Adamax), typeof(Nadam))]
public abstract record OptimizerSpec
{
    /// <summary>The rate of every step; where training has a schedule, what the schedule starts from.</summary>
    public abstract double LearningRate { get; init; }
}
