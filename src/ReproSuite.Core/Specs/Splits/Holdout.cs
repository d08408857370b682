using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>One random validation part of the given share; one fold.</summary>
[Spec("holdout"), Description("One random validation part.")]
public sealed record Holdout(
    [Bounds(Low = 0, LowOpen = true, High = 1, HighOpen = true)] double Validation = 0.2,
    bool Stratified = true,
    [Description("Chooses the split; independent of the trials' seeds.")] [Bounds(Low = 0)] int Seed = 0) : SplitSpec
{
    /// <inheritdoc/>
    public override int FoldCount => 1;
}
