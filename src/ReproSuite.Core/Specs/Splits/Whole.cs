using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>All rows train and none validates: for a model whose choices have been made elsewhere, such as by a search inside the training rows.</summary>
[Spec("whole"), Description("All rows train, none validates.")]
public sealed record Whole : SplitSpec
{
    /// <inheritdoc/>
    public override int FoldCount => 1;
}
