using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Chooses the number of epochs: trains on every fold of the split, averages the validation curves, and takes the epoch of the lowest mean loss.</summary>
/// <remarks>
/// The final training lasts that many epochs and <paramref name="Extra"/> more. Folds are averaged with equal weights, the first epoch wins a tie.
/// Source: Chollet, Deep Learning with Python: k-fold and iterated k-fold validation, then training on all rows.
/// </remarks>
[Spec("cross-validate"), Description("Chooses the number of epochs by the mean validation curve over folds, then trains on all rows.")]
public sealed record CrossValidate(
    [Description("How the training rows are divided, such as kfold or iterated-kfold.")] SplitSpec Split,
    [Description("Epochs added to the best one for the final training.")] [Bounds(Low = 0, High = 10_000)] int Extra = 0) : SearchSpec(Split), IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Split is Whole) yield return ("split", "cross-validation needs validation rows, and split whole has none. Use kfold.");
    }
}
