using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Every combination of the parameters' values, the last parameter changing fastest. Each is trained for the variant's epochs.</summary>
[Spec("grid"), Description("Every combination of values.")]
public sealed record GridSearch(
    [Description("What is searched: parameters with countable values.")] EquatableList<ParameterSpec> Space,
    [Description("Epochs of each; those of the variant when left out.")] [Bounds(Low = 1, High = 1_000_000)] int? Epochs = null,
    [Description("How the training rows are divided; a stratified holdout of a fifth when left out.")] SplitSpec? Split = null,
    [OneOf(ParameterSearchSpec.Accuracy, ParameterSearchSpec.Loss)] string Objective = ParameterSearchSpec.Accuracy,
    [Description("Epochs of the final training; those of the variant when left out.")] [Bounds(Low = 1, High = 1_000_000)] int? FinalEpochs = null)
    : ParameterSearchSpec(Space, Split, Objective, FinalEpochs)
{
    private const int Most = 10_000;

    /// <inheritdoc/>
    public override int ShortestEpochs(TrainingSpec training) => Epochs ?? training.Epochs;

    /// <inheritdoc/>
    public override IEnumerable<(string Key, string Message)> Check()
    {
        foreach (var fault in base.Check()) yield return fault;
        if (Space.FirstOrDefault(p => p.Values is null) is { } endless)
            yield return ("space", $"a grid needs countable values, but {endless.Sets} has none. Give it a step or a choice of values.");
        else if (Space.Aggregate(1.0, (count, p) => count * p.Values!.Count) is var size && size > Most)
            yield return ("space", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the grid has {size} combinations; at most {Most} are searched. Use random."));
    }
}
