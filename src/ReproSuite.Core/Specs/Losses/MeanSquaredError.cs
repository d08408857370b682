using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Mean over samples of (prediction − target)²; goes with one linear output. Keras: <c>mean_squared_error</c>.</summary>
[Spec("mean-squared-error"), Description("Mean of (prediction - target)^2; needs one linear output and a numeric target.")]
public sealed record MeanSquaredError : RegressionLossSpec;
