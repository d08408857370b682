namespace ReproSuite.Core.Specs;

/// <summary>How the training rows are divided into training and validation parts. The test part is the data set's own and is touched once.</summary>
[Cases(typeof(Predefined), typeof(Holdout), typeof(KFold), typeof(IteratedKFold), typeof(Whole))]
public abstract record SplitSpec
{
    /// <summary>How many folds every (variant, seed) is trained on.</summary>
    public abstract int FoldCount { get; }

    /// <summary>Whether trials on it are judged on the test part, at their end.</summary>
    public virtual bool Tests => true;
}
