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
public sealed record TrialSpec(
    DataSpec Data,
    SplitSpec Split,
    int Fold,
    int Seed,
    EquatableList<PreprocessingSpec> Preprocessing,
    ModelSpec Model,
    TrainingSpec Training);
