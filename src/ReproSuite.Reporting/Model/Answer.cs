using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Model;

/// <summary>The suite's question answered in one sentence, made of the verdicts and of nothing else.</summary>
internal static class Answer
{
    /// <summary>With more comparisons than this the sentence names variants without their figures.</summary>
    private const int MostWithFigures = 5;

    /// <summary>With more open comparisons than this the sentence names them without their figures, which say little.</summary>
    private const int MostOpenWithFigures = 2;

    /// <summary>More variants than this of one verdict are counted, those at the ends named.</summary>
    private const int MostNames = 6;

    public static string Of(SuiteAnalysis analysis)
    {
        var compared = analysis.Variants.Where(v => v.Comparison is not null).ToList();
        var baseline = analysis.Suite.Baseline;
        if (compared.Count == 0) return Alone(baseline);
        if (analysis.Design.Target == InferenceTarget.None)
            return "This design carries no verdicts; the figures below describe these trials and nothing else.";
        bool HasFigures(IGrouping<Verdict, VariantSummary> group) =>
            compared.Count <= MostWithFigures && (group.Key != Verdict.Inconclusive || group.Count() <= MostOpenWithFigures);
        var groups = ByVerdict(compared).ToList();
        var parts = groups.Select(group => HasFigures(group)
            ? string.Join("; ", group.Select(v => WithFigures(v, analysis, baseline)))
            : Named(group.Key, [.. group], baseline));
        var legend = groups.Any(group => HasFigures(group) && group.Any(v => v.Comparison!.Low is not null)) ? " (95 % confidence intervals in brackets)" : "";
        return $"In {analysis.Primary.Title}{legend}: {string.Join("; ", parts)}.";
    }

    /// <summary>The same without figures, for a line of a table: a long list of variants is counted.</summary>
    public static string Brief(ResultsOutline results)
    {
        var compared = results.Variants.Where(v => v.Comparison is not null).ToList();
        if (compared.Count == 0) return Alone(results.Baseline);
        if (results.Target == InferenceTarget.None) return "This design carries no verdicts.";
        return $"In {results.Primary.Title}: {string.Join("; ", ByVerdict(compared).Select(group => Named(group.Key, [.. group], results.Baseline)))}.";
    }

    private static IEnumerable<IGrouping<Verdict, VariantSummary>> ByVerdict(IEnumerable<VariantSummary> compared) =>
        compared.GroupBy(v => v.Comparison!.Verdict).OrderBy(group => group.Key);

    private static string Alone(string baseline) => $"{baseline} stands alone: there is no variant to compare it with.";

    private static string WithFigures(VariantSummary variant, SuiteAnalysis analysis, string baseline)
    {
        var comparison = variant.Comparison!;
        var (metric, rope) = (analysis.Primary, analysis.Suite.Measures.Rope);
        return comparison.Verdict switch
        {
            Verdict.Better => $"{variant.Name} is better than {baseline} by {Size(comparison, metric)}",
            Verdict.Worse => $"{variant.Name} is worse than {baseline} by {Size(comparison, metric)}",
            Verdict.Equivalent => $"{variant.Name} is equivalent to {baseline} ({Signed(comparison, metric)}, within ±{Quantity(rope, metric)})",
            _ => $"whether {variant.Name} differs from {baseline} is open ({(comparison.Low is null ? Words.OfReason(variant).TrimEnd('.') : Signed(comparison, metric))})",
        };
    }

    private static string Named(Verdict verdict, IReadOnlyList<VariantSummary> variants, string baseline)
    {
        var isLong = variants.Count > MostNames;
        var names = isLong ? Figure.Count(variants.Count, "variant", "variants") : string.Join(", ", variants.Select(v => v.Name));
        var are = variants.Count == 1 ? "is" : "are";
        var bySize = variants.OrderBy(v => Math.Abs(v.Comparison!.Difference ?? 0)).ToList();
        var ends = isLong ? $", the least {bySize[0].Name} and the most {bySize[^1].Name}" : "";
        return verdict switch
        {
            Verdict.Better => $"{names} {are} better than {baseline}{ends}",
            Verdict.Worse => $"{names} {are} worse than {baseline}{ends}",
            Verdict.Equivalent => $"{names} {are} equivalent to {baseline}",
            _ => $"for {names} this design cannot tell",
        };
    }

    /// <summary><c>4.10 points [3.12, 5.08]</c>: how much, whichever way is better.</summary>
    private static string Size(BaselineComparison comparison, Metric metric)
    {
        var (difference, low, high) = (comparison.Difference!.Value, comparison.Low!.Value, comparison.High!.Value);
        if (difference < 0) (difference, low, high) = (-difference, -high, -low);
        return $"{Quantity(difference, metric)} [{Number(low, metric)}, {Number(high, metric)}]";
    }

    private static string Signed(BaselineComparison comparison, Metric metric)
    {
        var (factor, decimals) = Unit(metric);
        return $"{Figure.Signed(comparison.Difference!.Value * factor, decimals)}{Points(metric)} "
            + Figure.Interval(comparison.Low!.Value * factor, comparison.High!.Value * factor, decimals);
    }

    private static string Quantity(double value, Metric metric) => Number(value, metric) + Points(metric);

    private static string Number(double value, Metric metric)
    {
        var (factor, decimals) = Unit(metric);
        return Figure.Fixed(value * factor, decimals);
    }

    private static string Points(Metric metric) => IsShare(metric) ? " points" : "";

    private static (double Factor, int Decimals) Unit(Metric metric) => IsShare(metric) ? (100, Math.Max(0, metric.Decimals - 2)) : (1, metric.Decimals);

    private static bool IsShare(Metric metric) => metric.Name.EndsWith(".accuracy", StringComparison.Ordinal);
}
