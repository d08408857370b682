using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>Two variants to be compared on a metric.</summary>
internal sealed record Pair(string Variant, string Other, Metric Metric)
{
    /// <summary>The same pair, read the other way.</summary>
    public Pair Reversed => new(Other, Variant, Metric);

    /// <summary>What a claim compares, the baseline last, else by name, so that "a better than b" and "b worse than a" are one comparison; null when it compares nothing, or names a variant or metric that is not there.</summary>
    public static Pair? Of(Claim claim, Suite suite)
    {
        if (claim.Statement is not Comparison statement) return null;
        if (statement.Variants.Any(name => suite.Variants.All(v => v.Name != name))) return null;
        if (Metric.Find(statement.Metric ?? suite.Measures.Primary) is not { } metric) return null;
        var pair = new Pair(statement.Variant, statement.Other, metric);
        var isTurned = pair.Variant == suite.Baseline || (pair.Other != suite.Baseline && string.CompareOrdinal(pair.Variant, pair.Other) > 0);
        return isTurned ? pair.Reversed : pair;
    }
}
