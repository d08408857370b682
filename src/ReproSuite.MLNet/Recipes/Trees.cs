using Microsoft.ML.Trainers.FastTree;

namespace ReproSuite.MLNet.Recipes;

/// <summary>What trees hold.</summary>
internal static class Trees
{
    /// <summary>Thresholds and answers of leaves of a whole ensemble.</summary>
    public static long Numbers(TreeEnsembleModelParametersBasedOnRegressionTree ensemble) =>
        ensemble.TrainedTreeEnsemble.Trees.Sum(tree => (long)tree.NumberOfNodes + tree.NumberOfLeaves);
}
