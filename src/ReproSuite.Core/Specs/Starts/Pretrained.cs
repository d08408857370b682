using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>First weights are those that another training ended with: the same cell's, so that fold and seed stay paired.</summary>
/// <remarks>
/// The earlier training is a trial of its own: trained once, stored under its own key, and a copy of its weights given to every trial that starts from it.
/// What it does not name it shares with the variant: data, split, preprocessing, model. Weights are taken by the names of their layers, from the
/// variant's network; what is not taken is drawn by its initializer. Optimizer state is not taken over.
/// </remarks>
[Spec("pretrained"), Description("First weights are those that another training ended with, on the same fold and seed.")]
public sealed record Pretrained(
    [Description("How the earlier training is done.")] TrainingSpec Training,
    [Description("Its data; the suite's own when left out.")] DataSpec? Data = null,
    [Description("Its split; the suite's own when left out. It must have as many folds, or one.")] SplitSpec? Split = null,
    [Description("Its model; the variant's own when left out.")] ModelSpec? Model = null,
    [Description("Names of the layers whose weights are taken; all of the variant's network but the last when left out.")] EquatableList<string> Layers = default,
    [Description("Share of each taken kernel, the smallest weights by size, that is set to zero and stays zero.")] [Bounds(Low = 0, LowOpen = true, High = 1, HighOpen = true)] double? Prune = null) : StartSpec, IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Layers.Distinct(StringComparer.Ordinal).Count() != Layers.Count) yield return ("layers", "a layer is listed twice.");
        if (Training.Freeze is not null) yield return ("training", "the earlier training starts from fresh weights, so it cannot freeze a layer.");
    }
}
