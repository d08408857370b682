using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Swish, or SiLU: y = x / (1 + exp(−x)). Source: Ramachandran et al. 2017, as in Keras.</summary>
[Spec("swish"), Description("Swish, or SiLU, y = x / (1 + exp(-x)).")]
public sealed record Swish : ActivationSpec;
