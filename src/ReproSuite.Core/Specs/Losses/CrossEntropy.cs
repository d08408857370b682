using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Mean over samples of −log p of the true class; goes with a softmax output. Keras: <c>sparse_categorical_crossentropy</c>.</summary>
/// <remarks>With a label smoothing s and K classes: −Σ_j y_j log p_j with y = 1 − s + s/K for the true class and s/K for the others. Keras: <c>categorical_crossentropy</c>.</remarks>
[Spec("cross-entropy"), Description("Mean of -log p(true class); needs a softmax output.")]
public sealed record CrossEntropy(
    [Description("The share of a label that is spread over all classes.")] [Bounds(Low = 0, High = 1, LowOpen = true, HighOpen = true)] double? LabelSmoothing = null) : LossSpec;
