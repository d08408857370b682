using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Per feature y = (x − median) / (third quartile − first quartile) of the training rows; where the quartiles are equal, only centered. Source: scikit-learn <c>RobustScaler</c>.</summary>
[Spec("robust"), Description("Median 0 and interquartile range 1 per feature, fitted on the training rows; a few extreme values change little.")]
public sealed record Robust : PreprocessingSpec;
