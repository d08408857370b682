using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>g ← g · limit / ‖g‖ for every kernel, bias and other variable whose Euclidean norm is above the limit. Keras: <c>clipnorm</c>; PyTorch has only the global form.</summary>
[Spec("norm"), Description("The gradient of every variable is shortened to the limit.")]
public sealed record ClipByNorm([Bounds(Low = 0, LowOpen = true)] double Limit = 1) : ClippingSpec;
