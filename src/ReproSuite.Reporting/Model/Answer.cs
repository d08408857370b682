using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Model;

/// <summary>The suite's question answered in one sentence, made of the verdicts and of nothing else.</summary>
internal static class Answer
{
    /// <summary>With more comparisons than this the sentence names variants without their figures.</summary>
    private const int MostWithFigures = 5;

    public static string Of(SuiteAnalysis analysis)
    {
        var compared = analysis.Variants.Where(v => v.Comparison is not null).ToList();
        var baseline = analysis.Suite.Baseline;
        if (compared.Count == 0) return $"{baseline} stands alone: there is no variant to compare it with.";
        if (analysis.Design.Target == InferenceTarget.None)
            return "This design carries no verdicts; the figures below describe these trials and nothing else.";
        var parts = Enum.GetValues<Verdict>()
            .Select(verdict => (Verdict: verdict, Variants: compared.Where(v => v.Comparison!.Verdict == verdict).ToList()))
            .Where(group => group.Variants.Count > 0)
            .Select(group => compared.Count > MostWithFigures
                ? Named(group.Verdict, group.Variants, baseline)
                : string.Join("; ", group.Variants.Select(v => WithFigures(v, analysis, baseline))));
        var legend = compared.Any(v => v.Comparison!.Low is not null) && compared.Count <= MostWithFigures ? " (95 % confidence intervals in brackets)" : "";
        return $"In {analysis.Primary.Title}{legend}: {string.Join("; ", parts)}.";
    }

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
        var names = string.Join(", ", variants.Select(v => v.Name));
        var are = variants.Count == 1 ? "is" : "are";
        return verdict switch
        {
            Verdict.Better => $"{names} {are} better than {baseline}",
            Verdict.Worse => $"{names} {are} worse than {baseline}",
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
