using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>The named rows are the validation part, the others the training part; one fold.</summary>
[Spec("predefined"), Description("Named rows are the validation part.")]
public sealed record Predefined(RowRange Validation) : SplitSpec
{
    /// <inheritdoc/>
    public override int FoldCount => 1;
}
