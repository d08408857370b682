using ReproSuite.Numerics;

namespace ReproSuite.Training.Diagnostics;

/// <summary>Sums over many numbers, in double, of one fixed order: chunks of 1024 by the tree of <see cref="Reduction"/>, and the chunks' sums by it again.</summary>
internal static class Magnitude
{
    private const int Chunk = 1024;

    /// <summary>sqrt(Σ x²); null when it is not finite.</summary>
    public static double? Norm(ReadOnlySpan<float> x) => Finite(Math.Sqrt(Sum(x, default, 0)));

    /// <summary>sqrt(Σ (x − from)²), the differences in double; null when it is not finite.</summary>
    public static double? Distance(ReadOnlySpan<float> x, ReadOnlySpan<float> from) => Finite(Math.Sqrt(Sum(x, from, 0)));

    /// <summary>Mean and population standard deviation, the squares of the differences from the mean in a second pass; null where not finite.</summary>
    public static (double? Mean, double? Sd) Moments(ReadOnlySpan<float> x)
    {
        var sums = new double[(x.Length + Chunk - 1) / Chunk];
        for (var i = 0; i < sums.Length; i++) sums[i] = Reduction.SumDouble(x.Slice(i * Chunk, Math.Min(Chunk, x.Length - i * Chunk)));
        var mean = Reduction.SumDouble(sums) / x.Length;
        return (Finite(mean), Finite(Math.Sqrt(Sum(x, default, mean) / x.Length)));
    }

    /// <summary>The number, or null when it is infinite or not a number.</summary>
    public static double? Finite(double x) => double.IsFinite(x) ? x : null;

    /// <summary>Σ (x − from)², or Σ (x − centre)² where there is nothing to compare with.</summary>
    private static double Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> from, double centre)
    {
        Span<double> squares = stackalloc double[Chunk];
        var sums = new double[(x.Length + Chunk - 1) / Chunk];
        for (var i = 0; i < sums.Length; i++)
        {
            var (first, count) = (i * Chunk, Math.Min(Chunk, x.Length - i * Chunk));
            for (var j = 0; j < count; j++)
            {
                var difference = (double)x[first + j] - (from.IsEmpty ? centre : from[first + j]);
                squares[j] = difference * difference;
            }
            sums[i] = Reduction.SumDouble(squares[..count]);
        }
        return Reduction.SumDouble(sums);
    }
}
