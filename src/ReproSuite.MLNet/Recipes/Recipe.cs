using System.Diagnostics;
using System.Runtime.CompilerServices;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;

namespace ReproSuite.MLNet.Recipes;

/// <summary>How ML.NET trains one kind of model: every option that changes a result is set, from the spec or to a stated constant.</summary>
internal abstract class Recipe
{
    /// <summary>The recipe of a spec.</summary>
    public static Recipe For(LibraryModelSpec model) => model switch
    {
        Lbfgs lbfgs => new LbfgsRecipe(lbfgs),
        Sdca sdca => new SdcaRecipe(sdca),
        AveragedPerceptron perceptron => new PerceptronRecipe(perceptron),
        FastTree trees => new FastTreeRecipe(trees),
        LightGbm trees => ByLightGbm(trees),
        TextClassification text => new TextRecipe(text),
        _ => throw new UnreachableException($"No recipe for {model.GetType().Name}."),
    };

    /// <summary>A method of its own, so that the other recipes do not ask for a library that may be missing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Recipe ByLightGbm(LightGbm spec) => new LightGbmRecipe(spec);

    /// <summary>Trains on the training rows.</summary>
    public abstract LibraryModel Train(Library library);
}
