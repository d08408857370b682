using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>How one variant came out on two engines, on the suite's primary metric.</summary>
/// <param name="Variant">Its name.</param>
/// <param name="First">On the first engine; null when no trial has the metric.</param>
/// <param name="Second">On the second, likewise.</param>
/// <param name="Comparison">Second − first on the identical cells that both completed, by the rules of every comparison: equivalent where the posterior probability of lying inside the suite's region is at least 0.95.</param>
public sealed record EngineAgreement(string Variant, Estimate? First, Estimate? Second, BaselineComparison Comparison)
{
    /// <summary>Compares every variant of a suite; the variants are one family of tests, adjusted by Holm.</summary>
    /// <param name="suite">In the size that was trained.</param>
    /// <param name="first">Name of an engine, and its cells.</param>
    /// <param name="second">Of the other.</param>
    public static IReadOnlyList<EngineAgreement> Of(Suite suite, (string Name, IReadOnlyList<Cell> Cells) first, (string Name, IReadOnlyList<Cell> Cells) second)
    {
        var (design, metric) = (Design.Of(suite), Metric.Find(suite.Measures.Primary)!);
        var (firsts, seconds) = (Grids(suite, first), Grids(suite, second));
        var contrasts = firsts.Zip(seconds, (one, other) => Contrast.Of(other, one, metric, suite)).ToArray();
        var adjusted = Holm.Adjust([.. contrasts.Select(contrast => contrast.Test?.P)]);
        return
        [
            .. suite.Variants.Select((variant, i) => new EngineAgreement(
                variant.Name, Estimates.Of(firsts[i], metric, design), Estimates.Of(seconds[i], metric, design), contrasts[i].Judge(adjusted[i]))),
        ];
    }

    /// <summary>The cells of each variant, under the engine's name: messages then say whose trials are missing.</summary>
    private static VariantCells[] Grids(Suite suite, (string Name, IReadOnlyList<Cell> Cells) engine)
    {
        var grids = VariantCells.Of(suite, engine.Cells);
        return [.. suite.Variants.Select(variant => grids[variant.Name] with { Name = engine.Name })];
    }
}
