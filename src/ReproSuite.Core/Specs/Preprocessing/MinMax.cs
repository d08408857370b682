using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Per feature y = (x − min) / (max − min) with the training rows' extremes; a constant feature becomes 0. Source: scikit-learn <c>MinMaxScaler</c>.</summary>
[Spec("min-max"), Description("Scales each feature to [0, 1], fitted on the training rows.")]
public sealed record MinMax : PreprocessingSpec;
