namespace ReproSuite.Core.Specs;

/// <summary>A split of the training rows of one fold of another split. What a search inside a trial uses: neither the outer validation rows nor the test part take part in it.</summary>
/// <remarks>No suite writes it; searches make it.</remarks>
/// <param name="Outer">The suite's own split.</param>
/// <param name="OuterFold">Which of its folds.</param>
/// <param name="Inner">How its training rows are divided.</param>
[Spec("within")]
public sealed record Within(SplitSpec Outer, int OuterFold, SplitSpec Inner) : SplitSpec
{
    /// <inheritdoc/>
    public override int FoldCount => Inner.FoldCount;

    /// <inheritdoc/>
    public override bool Tests => false;
}
