using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A number of configurations drawn at random, each trained for the variant's epochs. Source: Bergstra and Bengio 2012.</summary>
[Spec("random"), Description("Configurations drawn at random.")]
public sealed record RandomSearch(
    [Description("What is searched.")] EquatableList<ParameterSpec> Space,
    [Description("How many configurations are drawn; fewer where the space has fewer.")] [Bounds(Low = 1, High = 10_000)] int Trials,
    [Description("Epochs of each; those of the variant when left out.")] [Bounds(Low = 1, High = 1_000_000)] int? Epochs = null,
    [Description("How the training rows are divided; a stratified holdout of a fifth when left out.")] SplitSpec? Split = null,
    [OneOf(ParameterSearchSpec.Accuracy, ParameterSearchSpec.Loss)] string Objective = ParameterSearchSpec.Accuracy,
    [Description("Epochs of the final training; those of the variant when left out.")] [Bounds(Low = 1, High = 1_000_000)] int? FinalEpochs = null)
    : ParameterSearchSpec(Space, Split, Objective, FinalEpochs)
{
    /// <inheritdoc/>
    public override int ShortestEpochs(TrainingSpec training) => Epochs ?? training.Epochs;
}
