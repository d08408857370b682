using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;
using ReproSuite.MLNet.Rows;
using Logistic = Microsoft.ML.Calibrators.CalibratedModelParametersBase<Microsoft.ML.Trainers.LinearBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>;

namespace ReproSuite.MLNet.Recipes;

/// <summary>ML.NET minimizes Σ −log p + L1 · Σ|w| + L2 / 2 · Σw² over n rows, so L1 = n · l1 and L2 = 2n · l2.</summary>
internal sealed class LbfgsRecipe(Lbfgs spec) : ClassicalRecipe
{
    /// <summary>Pairs of steps that stand for the Hessian; ML.NET's own number.</summary>
    private const int History = 20;

    /// <inheritdoc/>
    protected override TwoClassModel Against(Library library, int positive)
    {
        var options = Fill<LbfgsLogisticRegressionBinaryTrainer.Options, BinaryPredictionTransformer<Logistic>, Logistic>(new() { ComputeStandardDeviation = null }, library.Rows);
        return Calibrated(library.Context.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(library.Against(positive)), _ => Linear(library, outputs: 1));
    }

    /// <inheritdoc/>
    protected override LibraryModel Several(Library library)
    {
        var options = Fill<LbfgsMaximumEntropyMulticlassTrainer.Options, MulticlassPredictionTransformer<MaximumEntropyModelParameters>, MaximumEntropyModelParameters>(new(), library.Rows);
        return new SoftmaxModel(library.Context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(options).Fit(library.ByClass()), library.Classes, Linear(library, library.Classes));
    }

    private T Fill<T, TTransformer, TModel>(T options, int rows)
        where T : LbfgsTrainerBase<T, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        options.LabelColumnName = Column.Label;
        options.FeatureColumnName = Column.Features;
        options.L1Regularization = (float)(rows * spec.L1);
        options.L2Regularization = (float)(2 * rows * spec.L2);
        options.MaximumNumberOfIterations = spec.Iterations;
        options.OptimizationTolerance = (float)spec.Tolerance;
        options.HistorySize = History;
        options.InitialWeightsDiameter = 0;
        options.StochasticGradientDescentInitilaizationTolerance = 0;
        options.EnforceNonNegativity = false;
        options.DenseOptimizer = false;
        options.NumberOfThreads = 1;
        options.Quiet = true;
        return options;
    }
}
