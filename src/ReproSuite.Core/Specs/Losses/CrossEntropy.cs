using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Mean over samples of −log p of the true class; goes with a softmax output. Keras: <c>sparse_categorical_crossentropy</c>.</summary>
[Spec("cross-entropy"), Description("Mean of -log p(true class); needs a softmax output.")]
public sealed record CrossEntropy : LossSpec;
