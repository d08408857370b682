using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>rows / (classes · rows of the class), counted on the fold's training part. Source: scikit-learn <c>class_weight="balanced"</c>.</summary>
[Spec("balanced"), Description("Classes weigh the same, whatever their number of training rows.")]
public sealed record BalancedWeights : ClassWeightsSpec;
