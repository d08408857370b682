using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>k folds, dealt anew several times: fold f of iteration i is number i · k + f. Source: Chollet, Deep Learning with Python, "iterated k-fold validation with shuffling".</summary>
[Spec("iterated-kfold"), Description("k folds, dealt anew several times.")]
public sealed record IteratedKFold(
    [Bounds(Low = 2, High = 1000)] int Folds = 5,
    [Bounds(Low = 1, High = 1000)] int Iterations = 3,
    bool Stratified = true,
    [Description("Chooses the first iteration's split; the others count up from it.")] [Bounds(Low = 0)] int Seed = 0) : SplitSpec, IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        var most = (long)int.MaxValue - (Iterations - 1);
        if (Seed > most) yield return ("seed", FormattableString.Invariant($"the seeds of the iterations count up from the first, to at most {int.MaxValue}. Given: {Iterations} iterations from {Seed}. Allowed: a seed of at most {most}."));
    }

    /// <inheritdoc/>
    public override int FoldCount => Folds * Iterations;
}
