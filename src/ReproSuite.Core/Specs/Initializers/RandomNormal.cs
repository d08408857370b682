using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Normal with mean 0, whatever the layer's size, and not truncated. Source: Keras <c>RandomNormal</c>.</summary>
[Spec("random-normal"), Description("Normal with mean 0 and a deviation of its own.")]
public sealed record RandomNormal([Description("Standard deviation.")] [Bounds(Low = 0, LowOpen = true, High = 1e6)] double Deviation = 0.05) : InitializerSpec;
