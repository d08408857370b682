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
    [Description("Layers whose weights stay as they are.")] Freeze? Freeze = null,
    [Description("The learning rate of every step; the optimizer's own when left out.")] ScheduleSpec? Schedule = null,
    [Description("Holds gradients within a limit.")] ClippingSpec? Clipping = null,
    [Description("How much the rows of each class weigh in the training loss.")] ClassWeightsSpec? ClassWeights = null,
    [Description("Whether to measure every layer before training and after each epoch, on the first 1000 training rows: activations, gradients, weights.")] bool? Diagnostics = null,
    [Description("Random changes of the training images, in the order in which they act.")] EquatableList<AugmentationSpec> Augmentation = default,
    [Description("Whether to keep what the trained model answers over a grid, for a chart: numbers of one feature, or two classes of two features.")] bool? Draw = null,
    [Description("Whether to keep which test examples the trained model takes for another class, and for which: for pictures of them and for McNemar's test.")] bool? Misclassified = null) : IChecked
{
    /// <summary>Cross-entropy when the suite says nothing.</summary>
    public LossSpec Loss { get; init; } = Loss ?? new CrossEntropy();

    /// <summary>Adam with its defaults when the suite says nothing.</summary>
    public OptimizerSpec Optimizer { get; init; } = Optimizer ?? new Adam();

    /// <summary>Whether a training with fewer epochs, and otherwise the same, is this one as far as it goes.</summary>
    public bool BeginsAlike => Schedule is not { SpansTraining: true };

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Schedule is not null && Callbacks.Any(callback => callback is ReduceOnPlateau))
            yield return ("callbacks", "reduce-on-plateau goes with a constant rate, not with a schedule. Leave one of them out.");
        if (Schedule?.Peak is { } highest && highest <= Optimizer.LearningRate)
            yield return ("schedule", FormattableString.Invariant($"the schedule's highest rate must be above the optimizer's learning-rate, {Optimizer.LearningRate}. Given: {highest}."));
    }
}
