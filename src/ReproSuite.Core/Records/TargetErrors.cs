namespace ReproSuite.Core.Records;

/// <summary>How far predicted numbers lie from their targets, from which every regression metric follows.</summary>
/// <param name="Squared">Mean of (prediction − target)².</param>
/// <param name="Absolute">Mean of |prediction − target|.</param>
/// <param name="Variance">Mean of (target − mean target)²: what predicting the part's mean target would leave.</param>
public sealed record TargetErrors(double Squared, double Absolute, double Variance)
{
    /// <summary>Whether no figure is below 0.</summary>
    internal bool IsWhole => Squared >= 0 && Absolute >= 0 && Variance >= 0;
}
