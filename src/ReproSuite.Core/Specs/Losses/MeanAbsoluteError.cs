using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Mean over samples of |prediction − target|; goes with one linear output. Keras: <c>mean_absolute_error</c>.</summary>
[Spec("mean-absolute-error"), Description("Mean of |prediction - target|; needs one linear output and a numeric target.")]
public sealed record MeanAbsoluteError : RegressionLossSpec;
