using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>Two variants to be compared on a metric.</summary>
internal sealed record Pair(string Variant, string Other, Metric Metric)
{
    /// <summary>What a claim compares; null when it compares nothing, or names a variant or metric that is not there.</summary>
    public static Pair? Of(Claim claim, Suite suite)
    {
        if (claim.Statement is not Comparison statement) return null;
        if (statement.Variants.Any(name => suite.Variants.All(v => v.Name != name))) return null;
        if (Metric.Find(statement.Metric ?? suite.Measures.Primary) is not { } metric) return null;
        var (variant, other) = Turned(statement, suite) ? (statement.Other, statement.Variant) : (statement.Variant, statement.Other);
        return new Pair(variant, other, metric);
    }

    /// <summary>Whether a claim's pair is stored the other way round: the baseline last, else by name, so that "a better than b" and "b worse than a" are one comparison.</summary>
    public static bool Turned(Comparison statement, Suite suite) =>
        statement.Variant == suite.Baseline
        || (statement.Other != suite.Baseline && string.CompareOrdinal(statement.Variant, statement.Other) > 0);
}
