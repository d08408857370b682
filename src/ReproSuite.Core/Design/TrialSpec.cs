using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>Everything that decides what a trial computes, with nothing left out: the part of a trial that is hashed.</summary>
/// <param name="Data">The data set and the rows used.</param>
/// <param name="Split">How training and validation rows are told apart.</param>
/// <param name="Fold">Which fold, from 0.</param>
/// <param name="Seed">Root of the streams of first weights, order and dropout.</param>
/// <param name="Preprocessing">Steps between stored features and input.</param>
/// <param name="Model">Resolved: no shorthand, every layer named.</param>
/// <param name="Training">Loss, optimizer, epochs.</param>
/// <param name="Start">Where first weights come from; drawn by the initializers when null.</param>
/// <param name="Search">What the trial chooses for itself before its final training; nothing when null.</param>
public sealed record TrialSpec(
    DataSpec Data,
    SplitSpec Split,
    int Fold,
    int Seed,
    EquatableList<PreprocessingSpec> Preprocessing,
    ModelSpec Model,
    TrainingSpec Training,
    StartSpec? Start = null,
    SearchSpec? Search = null)
{
    /// <summary>The earlier training that this one starts from, as the trial it is: on the same fold, or the only one there is, and with the same seed. Null when first weights are drawn.</summary>
    public TrialSpec? Before() => Start is Pretrained start ? this with
    {
        Data = start.Data ?? Data,
        Split = start.Split ?? Split,
        Fold = (start.Split ?? Split).FoldCount == 1 ? 0 : Fold,
        Model = (start.Model ?? Model).Resolve(),
        Training = start.Training,
        Start = null,
        Search = null,
    } : null;
}
