using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>How a model is trained.</summary>
[Description("Loss, optimizer, batch size, epochs and callbacks.")]
public sealed record TrainingSpec(
    [Bounds(Low = 1, High = 1_000_000)] int Epochs,
    [Bounds(Low = 1, High = 1_000_000)] int Batch = 32,
    LossSpec? Loss = null,
    OptimizerSpec? Optimizer = null,
    EquatableList<CallbackSpec> Callbacks = default,
    [Description("Whether to measure every layer before training and after each epoch, on the first 1000 training rows: activations, gradients, weights.")] bool? Diagnostics = null,
    [Description("Random changes of the training images, in the order in which they act.")] EquatableList<AugmentationSpec> Augmentation = default)
{
    /// <summary>Cross-entropy when the suite says nothing.</summary>
    public LossSpec Loss { get; init; } = Loss ?? new CrossEntropy();

    /// <summary>Adam with its defaults when the suite says nothing.</summary>
    public OptimizerSpec Optimizer { get; init; } = Optimizer ?? new Adam();
}
