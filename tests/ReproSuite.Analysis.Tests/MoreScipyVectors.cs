using System.Text.Json;

namespace ReproSuite.Analysis.Tests;

/// <summary>Vectors/scipy_more.json: robust means, ranks, counts and resampling, computed with SciPy; see make_more_vectors.py.</summary>
internal sealed record MoreScipyVectors(
    MoreScipyVectors.RankCase[] SignedRank,
    MoreScipyVectors.MeanCase[] Interquartile,
    MoreScipyVectors.SuperiorityCase[] Superiority,
    MoreScipyVectors.CountCase[] McNemar,
    MoreScipyVectors.ShareCase[] Wilson,
    double[][] Normal,
    MoreScipyVectors.FriedmanCase[] Friedman,
    MoreScipyVectors.CriticalCase[] Nemenyi,
    MoreScipyVectors.BootstrapCase[] Bootstrap)
{
    public sealed record RankCase(double[] Differences, double Statistic, double P);

    public sealed record MeanCase(double[] Values, double Mean);

    public sealed record SuperiorityCase(double[] First, double[] Second, double Value);

    public sealed record CountCase(int B, int C, double P, double MidP);

    public sealed record ShareCase(double Hits, long Count, double Low, double High);

    public sealed record FriedmanCase(double[][] Blocks, double Chi, double ChiP, double F, double FP);

    public sealed record CriticalCase(int Treatments, int Blocks, double At05, double At10);

    public sealed record BootstrapCase(double[] Values, double Low, double High, double AcceleratedLow, double AcceleratedHigh);

    public static MoreScipyVectors Read()
    {
        using var stream = typeof(MoreScipyVectors).Assembly.GetManifestResourceStream("scipy_more.json")!;
        return JsonSerializer.Deserialize<MoreScipyVectors>(stream, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })!;
    }
}
