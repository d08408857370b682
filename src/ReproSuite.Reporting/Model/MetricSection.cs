using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>The figures behind the verdicts: several metrics per variant, the spread of the primary one, and the comparisons in detail.</summary>
internal static class MetricSection
{
    /// <summary>Shown besides the suite's own metrics, as far as the records have them.</summary>
    private static readonly string[] Usual = ["test.accuracy", "val.accuracy", "train.accuracy", "gap.accuracy", "test.loss", "best.epoch"];

    public static Fields Of(SuiteAnalysis analysis)
    {
        var metrics = Shown(analysis);
        return new Fields
        {
            ["titles"] = metrics.Select(m => m.Title).ToList(),
            ["has_sd"] = analysis.Variants.Any(v => v.Metrics.Values.Any(e => e.Sd is not null)),
            ["rows"] = analysis.Variants.Select(v => new Fields
            {
                ["name"] = v.Name,
                ["cells"] = metrics.Select(m => Cell(v.Metrics.GetValueOrDefault(m.Name), m.Decimals, v.Completed)).ToList(),
                ["n"] = Figure.Count(v.Completed),
                ["parameters"] = v.Parameters is { } parameters ? Figure.Count(parameters) : Figure.None,
            }).ToList(),
            ["spread"] = Spread(analysis),
            ["comparisons"] = Comparisons(analysis),
            ["details"] = DetailSection.Of(analysis),
        };
    }

    /// <summary>Where only some of the completed trials have the figure, it is said how many.</summary>
    private static Fields Cell(Estimate? estimate, int decimals, int completed)
    {
        if (estimate is null) return new Fields { ["mean"] = Figure.None, ["sd"] = null };
        var (mean, sd) = (Figure.Fixed(estimate.Mean, decimals), estimate.Sd is { } deviation ? Figure.Fixed(deviation, decimals) : null);
        if (estimate.N == completed) return new Fields { ["mean"] = mean, ["sd"] = sd };
        var share = $" (in {Figure.Count(estimate.N)} of {Figure.Count(completed)})";
        return new Fields { ["mean"] = sd is null ? mean + share : mean, ["sd"] = sd is null ? null : sd + share };
    }

    private static List<Metric> Shown(SuiteAnalysis analysis) =>
        [.. analysis.Suite.Measures.Also.Prepend(analysis.Primary.Name).Concat(Usual).Distinct(StringComparer.Ordinal)
            .Where(name => analysis.Variants.Any(v => v.Metrics.ContainsKey(name)))
            .Select(name => Metric.Find(name)!)];

    private static Fields Spread(SuiteAnalysis analysis)
    {
        var decimals = analysis.Primary.Decimals;
        var rows = analysis.Variants.Where(v => v.Metrics.ContainsKey(analysis.Primary.Name)).Select(v => (v.Name, Estimate: v.Metrics[analysis.Primary.Name])).ToList();
        string Text(double? value) => value is { } number ? Figure.Fixed(number, decimals) : Figure.None;
        return new Fields
        {
            ["metric"] = analysis.Primary.Title,
            ["has_error"] = rows.Any(r => r.Estimate.StandardError is not null),
            ["has_components"] = rows.Any(r => r.Estimate.FoldSd is not null),
            ["has_iqm"] = rows.Any(r => r.Estimate.Iqm is not null),
            ["inestimable"] = string.Join(", ", rows.Where(r => r.Estimate is { Estimable: false, Sd: > 0 }).Select(r => r.Name)),
            ["luck"] = rows.Count > 2 ? Figure.Fixed(analysis.SelectionOptimism, 2) : null,
            ["variants"] = Figure.Count(rows.Count),
            ["rows"] = rows.Select(r => new Fields
            {
                ["name"] = r.Name,
                ["mean"] = Text(r.Estimate.Mean),
                ["iqm"] = Text(r.Estimate.Iqm),
                ["sd"] = Text(r.Estimate.Sd),
                ["error"] = Text(r.Estimate.StandardError),
                ["interval"] = r.Estimate is { Low: { } low, High: { } high } ? $"[{Text(low)}, {Text(high)}]" : Figure.None,
                ["fold_sd"] = Text(r.Estimate.FoldSd),
                ["seed_sd"] = Text(r.Estimate.SeedSd),
                ["rest_sd"] = Text(r.Estimate.InteractionSd),
                ["freedom"] = r.Estimate.Freedom is { } freedom ? Figure.Fixed(freedom, 1) : Figure.None,
                ["min"] = Text(r.Estimate.Min),
                ["max"] = Text(r.Estimate.Max),
                ["n"] = Figure.Count(r.Estimate.N),
            }).ToList(),
        };
    }

    private static Fields Comparisons(SuiteAnalysis analysis)
    {
        var rows = analysis.Variants.Where(v => v.Comparison is not null).ToList();
        var decimals = analysis.Primary.Decimals;
        string Share(double? probability) => probability is { } p ? Figure.Fixed(p, 3) : Figure.None;
        return new Fields
        {
            ["reasons"] = VerdictSection.FurtherReasons(analysis),
            ["has_p"] = rows.Any(v => v.Comparison!.P is not null),
            ["rows"] = rows.Select(v => (v.Name, C: v.Comparison!)).Select(r => new Fields
            {
                ["name"] = r.Name,
                ["difference"] = r.C.Difference is { } difference ? Figure.Signed(difference, decimals) : Figure.None,
                ["interval"] = r.C is { Low: { } low, High: { } high } ? Figure.Interval(low, high, decimals) : null,
                ["record"] = $"{Figure.Count(r.C.Wins)}/{Figure.Count(r.C.Ties)}/{Figure.Count(r.C.Losses)}",
                ["n"] = Figure.Count(r.C.Cells),
                ["p"] = r.C.P is { } p ? Figure.P(p) : Figure.None,
                ["adjusted_p"] = r.C.AdjustedP is { } adjusted ? Figure.P(adjusted) : Figure.None,
                ["worse"] = Share(r.C.ProbabilityWorse),
                ["equivalent"] = Share(r.C.ProbabilityEquivalent),
                ["better"] = Share(r.C.ProbabilityBetter),
                ["detectable"] = r.C.MinimumDetectable is { } detectable ? Figure.Fixed(detectable, decimals) : Figure.None,
            }).ToList(),
        };
    }
}
