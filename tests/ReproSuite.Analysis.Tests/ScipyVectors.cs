using System.Text.Json;

namespace ReproSuite.Analysis.Tests;

/// <summary>Vectors/scipy.json: a second data set (4 folds × 5 seeds), computed with SciPy by other routes; see make_vectors.py.</summary>
internal sealed record ScipyVectors(
    int Folds,
    int Seeds,
    double Rope,
    Dictionary<string, double[]> Variants,
    Dictionary<string, ScipyVectors.Components> Crossed,
    Dictionary<string, ScipyVectors.Test> OverFolds,
    Dictionary<string, ScipyVectors.Test> OverSeeds,
    Dictionary<string, double> Holm,
    double[][] StudentCdf,
    double[][] StudentQuantile)
{
    public sealed record Components(double MsFold, double MsSeed, double MsError, double Se, double Df, double Low, double High);

    public sealed record Test(double Mean, double Se, double P, double Low, double High, double Below, double Inside, double Above, double Mde);

    public static ScipyVectors Read()
    {
        using var stream = typeof(ScipyVectors).Assembly.GetManifestResourceStream("scipy.json")!;
        return JsonSerializer.Deserialize<ScipyVectors>(stream, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower })!;
    }

    /// <summary>Cell differences of a variant to the base, [folds × seeds].</summary>
    public double[] Differences(string variant) => WorkedExample.Minus(Variants[variant], Variants["base"]);

    public double[] FoldMeans(string variant) => [.. Differences(variant).Chunk(Seeds).Select(fold => fold.Average())];
}
