using System.Collections.Concurrent;
using ReproSuite.Numerics;

namespace ReproSuite.Analysis.Statistics;

/// <summary>Means of samples drawn anew from a sample, with replacement, always the same ones.</summary>
/// <remarks>
/// Draws: Philox4x32-10 with key (2026, c); replicate r uses the words r·n … r·n + n − 1 of its stream; a word w gives the index (w·size) div 2^32.
/// c = 0: every value for itself. c = 1, both ways ("pigeonhole"): n = folds + seeds draws, first of folds, then of seeds; the replicate is every drawn fold
/// with every drawn seed. c = 2: whole folds with all their seeds. Quantiles are of type 7: h = (B − 1)·q.
/// With fewer than ten independent units such intervals are too narrow, which makes them a second opinion beside the t interval and never the basis of a verdict.
/// Source: Efron, JASA 82, 1987 (BCa); Owen, Annals of Applied Statistics 1, 2007 (both ways).
/// </remarks>
/// <param name="Sums">Of every replicate, in the order drawn; each over as many values as the sample has.</param>
/// <param name="Count">How many values that is.</param>
internal sealed record Bootstrap(IReadOnlyList<double> Sums, int Count)
{
    /// <summary>B, the number of replicates.</summary>
    public const int Replicates = 2000;

    private const uint Key = 2026;

    /// <summary>Words by kind and how many a replicate takes: samples of one size, which those of a suite are, are drawn from alike.</summary>
    private static readonly ConcurrentDictionary<(uint Kind, int PerReplicate), uint[]> Drawings = [];

    /// <summary>Values drawn one by one, for independent ones.</summary>
    public static Bootstrap OverValues(IReadOnlyList<double> values)
    {
        double[] y = [.. values];
        var draws = Draws(0, y.Length);
        return new Bootstrap(Drawn(r => Sum(draws.AsSpan(r * y.Length, y.Length), y)), y.Length);

        static double Sum(ReadOnlySpan<uint> words, double[] y)
        {
            var sum = 0.0;
            foreach (var word in words) sum += y[Index(word, y.Length)];
            return sum;
        }
    }

    /// <summary>Folds and seeds drawn each for themselves; values are [folds × seeds], row-major.</summary>
    public static Bootstrap OverFoldsAndSeeds(IReadOnlyList<double> values, int folds, int seeds)
    {
        double[] y = [.. values];
        var draws = Draws(1, folds + seeds);
        return new Bootstrap(Drawn(r => Sum(draws.AsSpan(r * (folds + seeds), folds), draws.AsSpan(r * (folds + seeds) + folds, seeds), y)), y.Length);

        static double Sum(ReadOnlySpan<uint> folds, ReadOnlySpan<uint> seeds, double[] y)
        {
            var sum = 0.0;
            foreach (var fold in folds)
                foreach (var seed in seeds)
                    sum += y[Index(fold, folds.Length) * seeds.Length + Index(seed, seeds.Length)];
            return sum;
        }
    }

    /// <summary>Folds drawn with all their seeds; values are [folds × seeds], row-major.</summary>
    public static Bootstrap OverFolds(IReadOnlyList<double> values, int folds)
    {
        double[] sums = [.. values.Chunk(values.Count / folds).Select(fold => fold.Sum())];
        var draws = Draws(2, folds);
        return new Bootstrap(Drawn(r => Enumerable.Range(r * folds, folds).Sum(i => sums[Index(draws[i], folds)])), values.Count);
    }

    /// <summary>The mean's standard error: the standard deviation of the replicates' means.</summary>
    public double StandardError => Moments.Of(Sums).Sd!.Value / Count;

    /// <summary>From the 2.5th to the 97.5th percentile of the means.</summary>
    public Interval Percentile => Between(0.025, 0.975);

    /// <summary>The same between levels that are corrected for bias and for spread that changes with the mean.</summary>
    /// <remarks>
    /// Formula: z₀ = Φ⁻¹((#{θ* &lt; θ} + ½·#{θ* = θ})/B), a = Σ(θ̄ − θᵢ)³/(6·(Σ(θ̄ − θᵢ)²)^{3/2}) over the means θᵢ without value i,
    /// levels Φ(z₀ + (z₀ + z)/(1 − a·(z₀ + z))). Values without spread are an interval of one point.
    /// </remarks>
    public Interval Accelerated(IReadOnlyList<double> values)
    {
        var total = values.Sum();
        var below = (Sums.Count(sum => sum < total) + Sums.Count(sum => sum == total) / 2.0) / Sums.Count;
        var (z0, a) = (Normal.Quantile(below), Acceleration(values));
        return double.IsFinite(z0) ? Between(Level(-1.959963984540054), Level(1.959963984540054)) : Percentile;

        double Level(double z) => Normal.Cdf(z0 + (z0 + z) / (1 - a * (z0 + z)));
    }

    private static double Acceleration(IReadOnlyList<double> values)
    {
        var mean = Moments.Of(values).Mean;
        var distances = values.Select(x => (x - mean) / (values.Count - 1)).ToArray();
        var squares = distances.Sum(d => d * d);
        return squares == 0 ? 0 : distances.Sum(d => d * d * d) / (6 * squares * Math.Sqrt(squares));
    }

    private Interval Between(double low, double high)
    {
        double[] sorted = [.. Sums.Order()];
        return new Interval(Quantile(sorted, low) / Count, Quantile(sorted, high) / Count);
    }

    private static double Quantile(double[] sorted, double level)
    {
        var h = (sorted.Length - 1) * level;
        var i = Math.Min((int)h, sorted.Length - 2);
        return sorted[i] + (h - i) * (sorted[i + 1] - sorted[i]);
    }

    private static uint[] Draws(uint kind, int perReplicate) => Drawings.GetOrAdd((kind, perReplicate), static of =>
    {
        var words = new uint[Replicates * of.PerReplicate];
        RandomStream.Keyed(Key, of.Kind).FillWords(words);
        return words;
    });

    private static double[] Drawn(Func<int, double> replicate) => [.. Enumerable.Range(0, Replicates).Select(replicate)];

    private static int Index(uint word, int size) => (int)(((ulong)word * (uint)size) >> 32);
}
