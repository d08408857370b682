using ReproSuite.Analysis;
using ReproSuite.Reporting.Charts;
using ReproSuite.Reporting.Markup;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>The first table: every variant, its mean, its difference to the baseline and the verdict.</summary>
internal static class VerdictSection
{
    /// <summary>With more open verdicts than this their reasons stand with the detailed comparisons and not below the first table.</summary>
    private const int MostReasons = 4;

    public static Fields Of(ReportInput input)
    {
        var analysis = input.Analysis;
        var drawn = ReportCharts.Rows(analysis.Variants);
        var glyphs = drawn.Zip(IntervalGlyph.Draw(drawn, analysis.Suite.Measures.Rope)).ToDictionary(p => p.First.Name, p => p.Second, StringComparer.Ordinal);
        return new Fields
        {
            ["metric"] = analysis.Primary.Title,
            ["baseline"] = analysis.Suite.Baseline,
            ["rope"] = Figure.Setting(analysis.Suite.Measures.Rope),
            ["design"] = analysis.Design.Statement,
            ["compares"] = analysis.Variants.Any(v => v.Comparison is not null),
            ["draws"] = glyphs.Count > 0,
            ["incomplete"] = analysis.Variants.Any(v => v.Completed < v.Planned),
            ["reasons"] = Reasons(analysis, atMost: MostReasons),
            ["rows"] = analysis.Variants.Select(v => Row(v, analysis, glyphs.GetValueOrDefault(v.Name))).ToList(),
        };
    }

    /// <summary>
    /// Why verdicts are open, or nothing when they are fewer than <paramref name="atLeast"/> or more than <paramref name="atMost"/>,
    /// nor where the design carries no verdicts, which is said once for all.
    /// </summary>
    private static List<Fields> Reasons(SuiteAnalysis analysis, int atLeast = 1, int atMost = int.MaxValue)
    {
        var open = analysis.Variants.Where(v => v.Comparison?.Verdict == Verdict.Inconclusive).ToList();
        return open.Count < atLeast || open.Count > atMost || analysis.Design.Target == InferenceTarget.None
            ? []
            : [.. open.Select(v => new Fields { ["name"] = v.Name, ["reason"] = Words.OfReason(v) })];
    }

    /// <summary>The reasons that the first table has no room for.</summary>
    public static List<Fields> FurtherReasons(SuiteAnalysis analysis) => Reasons(analysis, atLeast: MostReasons + 1);

    private static Fields Row(VariantSummary variant, SuiteAnalysis analysis, string? glyph)
    {
        var description = analysis.Suite.Variants.FirstOrDefault(v => v.Name == variant.Name)?.Description ?? "";
        var estimate = variant.Metrics.GetValueOrDefault(analysis.Primary.Name);
        return new Fields
        {
            ["name"] = variant.Name,
            ["description_html"] = description.Length == 0 ? null : InlineMarkdown.ToHtml(description),
            ["description_markdown"] = description.Length == 0 ? null : InlineMarkdown.ToMarkdown(description),
            ["is_baseline"] = variant.IsBaseline,
            ["mean"] = estimate is null ? Figure.None : Figure.Fixed(estimate.Mean, analysis.Primary.Decimals),
            ["sd"] = estimate?.Sd is { } sd ? Figure.Fixed(sd, analysis.Primary.Decimals) : null,
            ["n"] = Figure.Count(variant.Completed),
            ["planned"] = Figure.Count(variant.Planned),
            ["is_incomplete"] = variant.Completed < variant.Planned,
            ["difference"] = variant.Comparison?.Difference is { } difference ? Figure.Signed(difference, analysis.Primary.Decimals) : null,
            ["interval"] = variant.Comparison is { Low: { } low, High: { } high } ? Figure.Interval(low, high, analysis.Primary.Decimals) : null,
            ["verdict"] = variant.Comparison is { } comparison ? Words.Of(comparison.Verdict) : null,
            ["sign"] = variant.Comparison is { } compared ? Sign(compared.Verdict) : null,
            ["glyph"] = glyph,
        };
    }

    /// <summary>A mark besides the colour.</summary>
    private static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Better => "▲",
        Verdict.Worse => "▼",
        Verdict.Equivalent => "=",
        _ => "?",
    };
}
