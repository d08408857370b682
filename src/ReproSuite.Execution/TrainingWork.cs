using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using ReproSuite.Execution.Searches;

namespace ReproSuite.Execution;

/// <summary>How large the training part of a suite is, as far as that is known without reading it.</summary>
/// <param name="Rows">Rows that are trained and validated on.</param>
/// <param name="Features">Numbers of a stored row; 0 of a text.</param>
/// <param name="Classes">Classes of the data.</param>
public readonly record struct TrainingSize(long Rows, int Features, int Classes);

/// <summary>How much arithmetic a suite takes to train, counted from its specs alone: a rough estimate before anything has been timed.</summary>
/// <remarks>
/// Counted are the products with weights, in multiply-adds: of a row that is trained on three per weight (forwards, and twice backwards) and one to judge the epoch.
/// A text counts as <see cref="FeaturesPerText"/> features: some 150 terms are in it, and each costs about four, since its weights lie apart. A search counts all that it may ask for, an earlier training once per cell however many
/// variants start from it; early stopping is not foreseen. Of a model that a library trains, its own count is taken.
/// </remarks>
public static class TrainingWork
{
    private const int FeaturesPerText = 600;
    private const int ProductsPerWeight = 4;

    /// <summary>Multiply-adds of the whole suite.</summary>
    public static double Of(Suite suite, TrainingSize size)
    {
        var resolved = suite.Resolve();
        var specs = resolved.Variants.Select(variant => resolved.TrialSpec(variant, 0, 0)).ToList();
        var earlier = specs.Select(spec => spec.Start is Pretrained start ? (start, Model: start.Model ?? spec.Model) : default).Where(pair => pair.start is not null).Distinct();
        return suite.Split.FoldCount * suite.Seeds.Count * (specs.Sum(spec => Of(spec, size)) + earlier.Sum(pair => Of(pair.Model, specs[0].Preprocessing, pair.start.Training.Epochs, size)));
    }

    private static double Of(TrialSpec spec, TrainingSize size) => Of(spec.Model, spec.Preprocessing, Epochs(spec), size);

    private static double Of(ModelSpec model, EquatableList<PreprocessingSpec> preprocessing, double epochs, TrainingSize size) => model.Resolve() switch
    {
        Network network => ProductsPerWeight * epochs * size.Rows * network.Numbers(Features(preprocessing, size)).Trained,
        LibraryModelSpec library => size.Rows * library.ProductsPerRow(Features(preprocessing, size), size.Classes),
        _ => 0,
    };

    /// <summary>Epochs of all that one trial trains.</summary>
    private static double Epochs(TrialSpec spec) => spec.Search switch
    {
        null => spec.Training.Epochs,
        { } search => (double)search.Split.FoldCount * SearchSize.Rounds(search, spec.Training).Sum(round => (double)round.Size * round.Epochs)
            + ((search as ParameterSearchSpec)?.FinalEpochs ?? spec.Training.Epochs),
    };

    private static long Features(EquatableList<PreprocessingSpec> preprocessing, TrainingSize size)
    {
        var features = preprocessing.Aggregate((long)size.Features, (count, step) => step.Features(count));
        return size.Features == 0 ? Math.Min(features, FeaturesPerText) : features;
    }
}
