using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = x · Φ(x), Φ(x) = ½ · erfc(−x / √2); dx = dy · float(Φ(x) + x · (e^(−½x²) / √(2π))).</summary>
/// <remarks>
/// Everything up to the one rounding to float is in double, √½ and 1 / √(2π) as constants that are multiplied with, by
/// <see cref="Det.ErfcDouble"/> and <see cref="Det.ExpDouble(double)"/>; the product with dy is in float.
/// </remarks>
internal sealed class GeluActivation : Activation
{
    private const double SquareRootOfHalf = 0.70710678118654752440;
    private const double Peak = 0.39894228040143267794;

    public override bool NeedsInput => true;

    public override void Forward(Span<float> x)
    {
        foreach (ref var value in x) value = (float)(value * Share(value));
    }

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
        for (var i = 0; i < dy.Length; i++)
        {
            double x = known[i];
            dy[i] *= (float)(Share(x) + x * (Peak * Det.ExpDouble(-0.5 * (x * x))));
        }
    }

    private static double Share(double x) => 0.5 * Det.ErfcDouble(-x * SquareRootOfHalf);
}
