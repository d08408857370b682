using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Gaussian error linear unit: y = x · Φ(x), with the normal distribution function itself, not its tanh approximation.</summary>
/// <remarks>Source: Hendrycks and Gimpel 2016, as in Keras (<c>approximate=False</c>) and PyTorch.</remarks>
[Spec("gelu"), Description("Gaussian error linear unit, y = x times the normal distribution function of x.")]
public sealed record Gelu : ActivationSpec;
