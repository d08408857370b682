using Microsoft.ML;
using Microsoft.ML.Calibrators;
using ReproSuite.MLNet.Models;

namespace ReproSuite.MLNet.Recipes;

/// <summary>How a model of features is trained.</summary>
internal abstract class ClassicalRecipe : Recipe
{
    /// <inheritdoc/>
    public sealed override LibraryModel Train(Library library) => library.Classes == 2 ? Against(library, 1) : Several(library);

    /// <summary>Tells a class from the rest.</summary>
    protected abstract TwoClassModel Against(Library library, int positive);

    /// <summary>Tells more than two classes apart; by one model per class, unless the trainer knows better.</summary>
    protected virtual LibraryModel Several(Library library) =>
        new OneAgainstRestModel([.. Enumerable.Range(0, library.Classes).Select(label => library.Run(() => Against(library, label)))]);

    /// <summary>A trained model that comes with its sigmoid.</summary>
    protected static TwoClassModel Calibrated<T>(ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<T, PlattCalibrator>> trained, Func<T, long> parameters)
        where T : class => new((ITransformer)trained, trained.Model.Calibrator, parameters(trained.Model.SubModel));

    /// <summary>Weights and biases of a linear model.</summary>
    protected static long Linear(Library library, int outputs) => (long)outputs * (library.Features + 1);
}
