namespace ReproSuite.Core.Specs;

/// <summary>One step between stored features and the network's input; what it learns, it learns from the training rows of the fold.</summary>
[Cases(typeof(Rescale), typeof(Standardize), typeof(MinMax))]
public abstract record PreprocessingSpec
{
    /// <summary>Whether the step learns anything, so that its result belongs to one fold.</summary>
    public virtual bool Learns => true;
}
