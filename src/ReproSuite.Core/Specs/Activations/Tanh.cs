using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Hyperbolic tangent.</summary>
[Spec("tanh"), Description("Hyperbolic tangent.")]
public sealed record Tanh : ActivationSpec;
