namespace ReproSuite.Core.Specs;

/// <summary>A loss of predicted numbers; goes with data whose target is a number and with one linear output.</summary>
public abstract record RegressionLossSpec : LossSpec;
