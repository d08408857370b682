namespace ReproSuite.Core.Specs;

/// <summary>One step between stored samples and the network's input; what it learns, it learns from the training rows of the fold, unless it says otherwise.</summary>
[Cases(typeof(Rescale), typeof(Standardize), typeof(MinMax), typeof(Robust), typeof(TfIdf), typeof(MultiHot), typeof(TermCount))]
public abstract record PreprocessingSpec
{
    /// <summary>Whether the step learns anything, so that its result belongs to one fold.</summary>
    public virtual bool Learns => true;

    /// <summary>Whether a zero stays a zero, so that compressed features stay compressed.</summary>
    public virtual bool KeepsZeros => false;

    /// <summary>Features per sample that come out where so many go in; of a vectorizer, the most that can come out.</summary>
    public virtual long Features(long inputs) => inputs;
}
