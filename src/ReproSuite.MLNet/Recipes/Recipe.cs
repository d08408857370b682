using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;

namespace ReproSuite.MLNet.Recipes;

/// <summary>How ML.NET trains one kind of model: every option that changes a result is set, from the spec or to a stated constant.</summary>
internal abstract class Recipe
{
    /// <summary>The recipe of a spec.</summary>
    public static Recipe For(ClassicalModelSpec model) => model switch
    {
        Lbfgs lbfgs => new LbfgsRecipe(lbfgs),
        Sdca sdca => new SdcaRecipe(sdca),
        AveragedPerceptron perceptron => new PerceptronRecipe(perceptron),
        FastTree trees => new FastTreeRecipe(trees),
        LightGbm trees => ByLightGbm(trees),
        _ => throw new UnreachableException($"No recipe for {model.GetType().Name}."),
    };

    /// <summary>A method of its own, so that the other recipes do not ask for a library that may be missing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Recipe ByLightGbm(LightGbm spec) => new LightGbmRecipe(spec);

    /// <summary>Trains on the training rows.</summary>
    public LibraryModel Train(Library library) => library.Classes == 2 ? Against(library, 1) : Several(library);

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
