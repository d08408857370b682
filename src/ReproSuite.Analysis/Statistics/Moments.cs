namespace ReproSuite.Analysis.Statistics;

/// <summary>Mean and spread of some values.</summary>
/// <remarks>Two passes about the first value, so that equal values give exactly that value and exactly no spread.</remarks>
/// <param name="Count">How many.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Sd">Standard deviation with n − 1; null for one value.</param>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
internal readonly record struct Moments(int Count, double Mean, double? Sd, double Min, double Max)
{
    /// <summary>Moments of at least one value.</summary>
    public static Moments Of(IReadOnlyList<double> values)
    {
        var first = values[0];
        var mean = first + values.Sum(x => x - first) / values.Count;
        var squares = values.Sum(x => (x - mean) * (x - mean));
        return new Moments(
            values.Count, mean, values.Count > 1 ? Math.Sqrt(squares / (values.Count - 1)) : null, values.Min(), values.Max());
    }
}
