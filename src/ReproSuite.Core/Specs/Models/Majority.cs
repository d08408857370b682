using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Predicts the class that is most frequent in the training part (the lowest one on a tie): the floor every model must clear.</summary>
[Spec("majority"), Description("Always predicts the most frequent training class.")]
public sealed record Majority : ModelSpec
{
    /// <inheritdoc/>
    public override bool HasEpochs => false;
}
