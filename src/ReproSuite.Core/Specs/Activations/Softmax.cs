using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Normalized exponential over a row: y_j = exp(x_j − max x) / Σ exp(x_k − max x). For the last layer only.</summary>
[Spec("softmax"), Description("Normalized exponential over the classes; for the last layer only.")]
public sealed record Softmax : ActivationSpec;
