using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>k parts of nearly equal size; each is the validation part once.</summary>
[Spec("kfold"), Description("k folds; each is the validation part once.")]
public sealed record KFold(
    [Bounds(Low = 2, High = 1000)] int Folds = 5,
    bool Stratified = true,
    [Description("Chooses the split; independent of the trials' seeds.")] [Bounds(Low = 0)] int Seed = 0) : SplitSpec
{
    /// <inheritdoc/>
    public override int FoldCount => Folds;
}
