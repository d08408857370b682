namespace ReproSuite.Core.Specs;

/// <summary>A search among values of parameters.</summary>
/// <param name="Space">The parameters.</param>
/// <param name="Split">How the training rows are divided for the search; a stratified holdout of a fifth when the suite says nothing.</param>
/// <param name="Objective">What a configuration is judged by: the best epoch's value, averaged over the folds of the split.</param>
/// <param name="FinalEpochs">Epochs of the final training; those of the variant when null.</param>
public abstract record ParameterSearchSpec(EquatableList<ParameterSpec> Space, SplitSpec? Split, string Objective, int? FinalEpochs)
    : SearchSpec(Split ?? new Holdout()), IChecked
{
    /// <summary>The words that <see cref="Objective"/> may be.</summary>
    public const string Accuracy = "val.accuracy", Loss = "val.loss";

    /// <summary>Whether a higher objective is better.</summary>
    public bool HigherIsBetter => Objective == Accuracy;

    /// <summary>Epochs of the trials that have the fewest.</summary>
    /// <param name="training">The variant's own.</param>
    public abstract int ShortestEpochs(TrainingSpec training);

    /// <inheritdoc/>
    public virtual IEnumerable<(string Key, string Message)> Check()
    {
        if (Space.Count == 0) yield return ("space", "a search needs at least one parameter in its space.");
        foreach (var twice in Space.GroupBy(p => p.Sets, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return ("space", $"two parameters set {twice.Key}; one value can be searched only once.");
        if (Split is Whole) yield return ("split", "a search needs validation rows, and split whole has none. Use holdout or kfold.");
    }
}
