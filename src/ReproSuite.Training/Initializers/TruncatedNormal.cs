using ReproSuite.Numerics;

namespace ReproSuite.Training.Initializers;

/// <summary>A normal distribution cut off at two standard deviations, widened so that what is left has the wanted deviation.</summary>
/// <remarks>
/// Formula: w = d / 0.87962566103423978 · Φ⁻¹(p), p = Φ(−2) + u · (Φ(2) − Φ(−2)), u = (word + ½) · 2^−32; in double, rounded once.
/// By inverse distribution instead of redrawing, so that each element uses its own word. The constant is the deviation of a standard
/// normal cut at ±2. Source: Keras <c>VarianceScaling</c>.
/// </remarks>
internal static class TruncatedNormal
{
    private const double DeviationAfterCut = .87962566103423978;
    private const double BelowMinusTwo = 0.02275013194817920721;

    /// <summary>Fills with mean 0 and the given standard deviation after the cut.</summary>
    public static void Fill(Span<float> destination, double deviation, RandomStream stream)
    {
        var width = deviation / DeviationAfterCut;
        for (var i = 0; i < destination.Length; i++)
        {
            var uniform = (stream.Word((ulong)i) + 0.5) * (1.0 / 4294967296.0);
            destination[i] = (float)(width * NormalQuantile.Of(BelowMinusTwo + uniform * (1 - 2 * BelowMinusTwo)));
        }
    }
}
