using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Logistic function: y = 1 / (1 + exp(−x)).</summary>
[Spec("sigmoid"), Description("Logistic function, y = 1 / (1 + exp(-x)).")]
public sealed record Sigmoid : ActivationSpec;
