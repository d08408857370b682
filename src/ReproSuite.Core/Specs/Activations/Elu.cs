using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Exponential linear unit: y = x where x &gt; 0, else Alpha · (exp(x) − 1). Source: Clevert et al. 2016, as in Keras.</summary>
[Spec("elu"), Description("Exponential linear unit, y = x above 0 and alpha * (exp(x) - 1) below.")]
public sealed record Elu([Description("Minus the value that is approached far below 0.")] [Bounds(Low = 0, LowOpen = true, High = 1e6)] double Alpha = 1) : ActivationSpec;
