namespace ReproSuite.Conformance.Tests;

/// <summary>How far an engine may lie from the exact one, relative to the exact figure; of a tensor, to its largest number.</summary>
/// <param name="FirstStep">Loss and gradients of the first step.</param>
/// <param name="TenSteps">Loss and weights after ten steps.</param>
internal sealed record Tolerance(double FirstStep, double TenSteps)
{
    /// <summary>The same bits.</summary>
    public static Tolerance None { get; } = new(0, 0);
}
