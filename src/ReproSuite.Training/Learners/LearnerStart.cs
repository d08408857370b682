using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Learners;

/// <summary>What a trial's learner is made from.</summary>
/// <param name="Spec">The trial; its model is resolved.</param>
/// <param name="Set">Name of the data set, which keys the streams.</param>
/// <param name="Features">Width of the input.</param>
/// <param name="Network">The network with its first weights.</param>
/// <param name="Pruning">Weights that stay zero; null where none do.</param>
/// <param name="BatchRows">The most rows of a training batch.</param>
/// <param name="Rows">The most rows of any batch.</param>
/// <param name="Memory">Where buffers and threads come from.</param>
internal sealed record LearnerStart(TrialSpec Spec, string Set, int Features, LayerStack Network, Pruning? Pruning, int BatchRows, int Rows, Workspace Memory)
{
    /// <summary>How it is trained.</summary>
    public TrainingSpec Training => Spec.Training;
}
