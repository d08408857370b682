using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Scaled exponential linear unit: y = Scale · x where x &gt; 0, else Scale · Alpha · (exp(x) − 1).</summary>
/// <remarks>Made for lecun-normal kernels, standardized inputs and alpha-dropout. Source: Klambauer et al. 2017, as in Keras.</remarks>
[Spec("selu"), Description("Scaled exponential linear unit, which keeps mean 0 and variance 1 of lecun-normal layers.")]
public sealed record Selu : ActivationSpec
{
    /// <summary>The constant of the paper.</summary>
    public const double Alpha = 1.6732632423543772;

    /// <summary>The constant of the paper.</summary>
    public const double Scale = 1.0507009873554805;
}
