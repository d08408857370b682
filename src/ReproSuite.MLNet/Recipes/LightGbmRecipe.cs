using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;
using ReproSuite.MLNet.Rows;
using TwoClasses = Microsoft.ML.Calibrators.CalibratedModelParametersBase<Microsoft.ML.Trainers.LightGbm.LightGbmBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>;

namespace ReproSuite.MLNet.Recipes;

/// <summary>LightGBM with its own defaults where ML.NET's differ: sigmoid 1 in place of 0.5, least Hessian of a leaf 0.001 in place of 0.1.</summary>
/// <remarks>Row-wise histograms, since the choice that LightGBM makes by itself goes by measured time.</remarks>
internal sealed class LightGbmRecipe(LightGbm spec) : ClassicalRecipe
{
    private const double LeastHessian = 1e-3;

    /// <inheritdoc/>
    protected override TwoClassModel Against(Library library, int positive)
    {
        var options = Fill<LightGbmBinaryTrainer.Options, float, BinaryPredictionTransformer<TwoClasses>, TwoClasses>(new() { UnbalancedSets = false, WeightOfPositiveExamples = 1, Sigmoid = 1, EvaluationMetric = LightGbmBinaryTrainer.Options.EvaluateMetricType.None }, library);
        return Calibrated(library.Context.BinaryClassification.Trainers.LightGbm(options).Fit(library.Against(positive)), Trees.Numbers);
    }

    /// <inheritdoc/>
    protected override LibraryModel Several(Library library)
    {
        var options = Fill<LightGbmMulticlassTrainer.Options, VBuffer<float>, MulticlassPredictionTransformer<OneVersusAllModelParameters>, OneVersusAllModelParameters>(new() { UnbalancedSets = false, UseSoftmax = true, Sigmoid = 1, EvaluationMetric = LightGbmMulticlassTrainer.Options.EvaluateMetricType.None }, library);
        var trained = library.Context.MulticlassClassification.Trainers.LightGbm(options).Fit(library.ByClass());
        return new SoftmaxModel(trained, library.Classes, SubModels(trained.Model).Cast<TwoClasses>().Sum(model => Trees.Numbers(model.SubModel)));
    }

    /// <summary>ML.NET has them, but not for everyone.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_SubModelParameters")]
    private static extern ImmutableArray<object> SubModels(OneVersusAllModelParameters model);

    private T Fill<T, TOutput, TTransformer, TModel>(T options, Library library)
        where T : LightGbmTrainerBase<T, TOutput, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        options.LabelColumnName = Column.Label;
        options.FeatureColumnName = Column.Features;
        options.NumberOfIterations = spec.Iterations;
        options.NumberOfLeaves = spec.Leaves;
        options.MinimumExampleCountPerLeaf = spec.MinimumRowsPerLeaf;
        options.LearningRate = spec.LearningRate;
        options.MaximumBinCountPerFeature = 255;
        options.UseCategoricalSplit = false;
        options.HandleMissingValue = false;
        options.UseZeroAsMissingValue = false;
        options.EarlyStoppingRound = 0;
        options.Booster = new GradientBooster.Options
        {
            L1Regularization = 0,
            L2Regularization = spec.L2,
            MinimumSplitGain = 0,
            MaximumTreeDepth = 0,
            MinimumChildWeight = LeastHessian,
            SubsampleFrequency = 0,
            SubsampleFraction = 1,
            FeatureFraction = 1,
        };
        options.Seed = library.Seed;
        options.NumberOfThreads = 1;
        options.Deterministic = true;
        options.ForceRowWise = true;
        options.ForceColumnWise = false;
        options.Silent = true;
        options.Verbose = false;
        return options;
    }
}
