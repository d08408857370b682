using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>g ← g · limit / ‖all gradients‖ where the norm of all gradients together is above the limit. Keras: <c>global_clipnorm</c>.</summary>
[Spec("global-norm"), Description("All gradients together are shortened to the limit.")]
public sealed record ClipByGlobalNorm([Bounds(Low = 0, LowOpen = true)] double Limit = 1) : ClippingSpec;
