namespace ReproSuite.Core.Specs;

/// <summary>How the training rows are divided into training and validation parts. The test part is the data set's own and is touched once.</summary>
[Cases(typeof(Predefined), typeof(Holdout), typeof(KFold))]
public abstract record SplitSpec
{
    /// <summary>How many folds every (variant, seed) is trained on.</summary>
    public abstract int FoldCount { get; }
}
