namespace ReproSuite.Analysis.Statistics;

/// <summary>A share of examples, such as an accuracy: how far it may lie from the share of all examples that might have been drawn.</summary>
/// <param name="Hits">Examples that count, a mean over models allowed.</param>
/// <param name="Count">n, all examples.</param>
internal readonly record struct Proportion(double Hits, long Count)
{
    private const double Z = 1.959963984540054;

    /// <summary>√(p(1 − p)/n).</summary>
    public double StandardError => Math.Sqrt(Share * (1 - Share) / Count);

    /// <summary>The 95 % interval (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²))/(1 + z²/n), which stays within 0 and 1. Source: Wilson, JASA 22, 1927.</summary>
    public Interval Wilson
    {
        get
        {
            var square = Z * Z / Count;
            var (center, half) = (Share + square / 2, Z * Math.Sqrt(Share * (1 - Share) / Count + square / (4 * Count)));
            return new Interval((center - half) / (1 + square), (center + half) / (1 + square));
        }
    }

    private double Share => Hits / Count;
}
