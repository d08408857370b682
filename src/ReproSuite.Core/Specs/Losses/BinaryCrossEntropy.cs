using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Mean over samples of −[y log p + (1 − y) log(1 − p)]; goes with one sigmoid output. Keras: <c>binary_crossentropy</c>.</summary>
[Spec("binary-cross-entropy"), Description("Log loss of two classes; needs one sigmoid output.")]
public sealed record BinaryCrossEntropy : LossSpec;
