using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;
using ReproSuite.MLNet.Rows;

namespace ReproSuite.MLNet.Recipes;

/// <summary>Hinge loss with margin 1, a constant rate, weights that start at 0 and are averaged, and Platt's sigmoid over the scores of the training rows.</summary>
internal sealed class PerceptronRecipe(AveragedPerceptron spec) : ClassicalRecipe
{
    /// <inheritdoc/>
    protected override TwoClassModel Against(Library library, int positive)
    {
        var rows = library.Against(positive);
        var options = new AveragedPerceptronTrainer.Options
        {
            LabelColumnName = Column.Label,
            FeatureColumnName = Column.Features,
            LossFunction = new HingeLoss(margin: 1),
            NumberOfIterations = spec.Passes,
            LearningRate = (float)spec.LearningRate,
            DecreaseLearningRate = false,
            L2Regularization = 0,
            InitialWeightsDiameter = 0,
            Averaged = true,
            LazyUpdate = true,
            RecencyGain = 0,
            RecencyGainMultiplicative = false,
            ResetWeightsAfterXExamples = null,
            Shuffle = true,
        };
        var perceptron = library.Context.BinaryClassification.Trainers.AveragedPerceptron(options).Fit(rows);
        ISingleFeaturePredictionTransformer<PlattCalibrator> sigmoid = library.Context.BinaryClassification.Calibrators.Platt(Column.Label).Fit(perceptron.Transform(rows));
        return new TwoClassModel(perceptron, sigmoid.Model, Linear(library, outputs: 1));
    }
}
