using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Per feature y = (x − mean) / sd with the training rows' mean and population sd; a constant feature is only centered. Source: scikit-learn <c>StandardScaler</c>.</summary>
[Spec("standardize"), Description("Zero mean and unit variance per feature, fitted on the training rows.")]
public sealed record Standardize : PreprocessingSpec;
