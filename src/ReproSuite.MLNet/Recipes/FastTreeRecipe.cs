using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;
using ReproSuite.MLNet.Rows;

namespace ReproSuite.MLNet.Recipes;

/// <summary>Plain gradient boosting: nothing drawn, nothing pruned, nothing dropped.</summary>
internal sealed class FastTreeRecipe(FastTree spec) : ClassicalRecipe
{
    /// <inheritdoc/>
    protected override TwoClassModel Against(Library library, int positive)
    {
        var options = new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = Column.Label,
            FeatureColumnName = Column.Features,
            NumberOfTrees = spec.Trees,
            NumberOfLeaves = spec.Leaves,
            MinimumExampleCountPerLeaf = spec.MinimumRowsPerLeaf,
            LearningRate = spec.LearningRate,
            Shrinkage = 1,
            MaximumTreeOutput = 100,
            MaximumBinCountPerFeature = 255,
            UnbalancedSets = false,
            OptimizationAlgorithm = BoostedTreeOptions.OptimizationAlgorithmType.GradientDescent,
            BestStepRankingRegressionTrees = false,
            UseLineSearch = false,
            EnablePruning = false,
            DropoutRate = 0,
            RandomStart = false,
            GetDerivativesSampleRate = 1,
            BaggingSize = 0,
            FeatureFraction = 1,
            FeatureFractionPerSplit = 1,
            FeatureFirstUsePenalty = 0,
            FeatureReusePenalty = 0,
            GainConfidenceLevel = 0,
            EntropyCoefficient = 0,
            SoftmaxTemperature = 0,
            Smoothing = 0,
            Bias = 0,
            Bundling = Bundle.None,
            AllowEmptyTrees = true,
            CategoricalSplit = false,
            FeatureFlocks = true,
            SparsifyThreshold = 0.7,
            DiskTranspose = false,
            MemoryStatistics = false,
            Seed = library.Seed,
            FeatureSelectionSeed = library.Seed,
            NumberOfThreads = 1,
        };
        var trainer = library.Context.BinaryClassification.Trainers.FastTree(options);
        // For one thread FastTree hands every feature to the pool and waits: a call on a thread of the pool, a switch of threads elsewhere.
        var trained = Task.Run(() => trainer.Fit(library.Against(positive))).GetAwaiter().GetResult();
        return Calibrated(trained, Trees.Numbers);
    }
}
