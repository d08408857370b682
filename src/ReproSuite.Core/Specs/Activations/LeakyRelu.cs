using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Leaky rectified linear unit: y = x where x &gt; 0, else Slope · x. Source: Maas et al. 2013; the default slope is that of Keras <c>LeakyReLU</c>.</summary>
[Spec("leaky-relu"), Description("Leaky rectified linear unit, y = x above 0 and slope * x below.")]
public sealed record LeakyRelu([Description("Slope below 0.")] [Bounds(Low = 0, High = 1)] double Slope = 0.3) : ActivationSpec;
