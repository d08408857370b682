using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>g ← min(max(g, −limit), limit), number by number. Keras: <c>clipvalue</c>.</summary>
[Spec("value"), Description("Every number of a gradient is held between -limit and limit.")]
public sealed record ClipByValue([Bounds(Low = 0, LowOpen = true)] double Limit = 1) : ClippingSpec;
