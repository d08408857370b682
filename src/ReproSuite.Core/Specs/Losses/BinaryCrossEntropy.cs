using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Mean over samples of −[y log p + (1 − y) log(1 − p)]; goes with one sigmoid output. Keras: <c>binary_crossentropy</c>.</summary>
/// <remarks>With a label smoothing s, y·(1 − s) + s/2 takes the place of y.</remarks>
[Spec("binary-cross-entropy"), Description("Log loss of two classes; needs one sigmoid output.")]
public sealed record BinaryCrossEntropy(
    [Description("The share of a label that is moved to one half.")] [Bounds(Low = 0, High = 1, LowOpen = true, HighOpen = true)] double? LabelSmoothing = null) : LossSpec;
