using Microsoft.ML;
using Microsoft.ML.Trainers;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;
using ReproSuite.MLNet.Rows;

namespace ReproSuite.MLNet.Recipes;

/// <summary>ML.NET minimizes the mean of −log p + L2 / 2 · Σw², so L2 = 2 · l2.</summary>
internal sealed class SdcaRecipe(Sdca spec) : ClassicalRecipe
{
    /// <inheritdoc/>
    protected override TwoClassModel Against(Library library, int positive)
    {
        var options = new SdcaLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = Column.Label,
            FeatureColumnName = Column.Features,
            L2Regularization = (float)(2 * spec.L2),
            L1Regularization = 0,
            MaximumNumberOfIterations = spec.Passes,
            ConvergenceTolerance = (float)spec.Tolerance,
            ConvergenceCheckFrequency = 1,
            BiasLearningRate = 0,
            Shuffle = true,
            PositiveInstanceWeight = 1,
            NumberOfThreads = 1,
        };
        return Calibrated(library.Context.BinaryClassification.Trainers.SdcaLogisticRegression(options).Fit(library.Against(positive)), _ => Linear(library, outputs: 1));
    }

    /// <inheritdoc/>
    protected override LibraryModel Several(Library library)
    {
        var options = new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = Column.Label,
            FeatureColumnName = Column.Features,
            L2Regularization = (float)(2 * spec.L2),
            L1Regularization = 0,
            MaximumNumberOfIterations = spec.Passes,
            ConvergenceTolerance = (float)spec.Tolerance,
            ConvergenceCheckFrequency = 1,
            BiasLearningRate = 0,
            Shuffle = true,
            NumberOfThreads = 1,
        };
        return new SoftmaxModel(library.Context.MulticlassClassification.Trainers.SdcaMaximumEntropy(options).Fit(library.ByClass()), library.Classes, Linear(library, library.Classes));
    }
}
