using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Softplus: y = ln(1 + exp(x)). Source: Dugas et al. 2001, as in Keras.</summary>
[Spec("softplus"), Description("Softplus, y = log(1 + exp(x)).")]
public sealed record Softplus : ActivationSpec;
