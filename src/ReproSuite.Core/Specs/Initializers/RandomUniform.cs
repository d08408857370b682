using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Uniform on [−Limit, Limit), whatever the layer's size. Source: Keras <c>RandomUniform</c>.</summary>
[Spec("random-uniform"), Description("Uniform between minus a limit and the limit.")]
public sealed record RandomUniform([Description("The largest size.")] [Bounds(Low = 0, LowOpen = true, High = 1e6)] double Limit = 0.05) : InitializerSpec;
