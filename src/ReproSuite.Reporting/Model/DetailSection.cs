using ReproSuite.Analysis;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>What else can be said of the differences: other errors and intervals, sizes without unit, ranks. Without rows where no difference has a test.</summary>
internal static class DetailSection
{
    /// <summary>From here on a bound on evidence is a large number and no more.</summary>
    private const double LargestEvidence = 1e6;

    public static Fields Of(SuiteAnalysis analysis)
    {
        var rows = analysis.Variants.Where(v => v.Details is not null).Select(v => (v.Name, Details: v.Details!)).ToList();
        var decimals = analysis.Primary.Decimals;
        string Fixed(double? value, int places) => value is { } number ? Figure.Fixed(number, places) : Figure.None;
        return new Fields
        {
            ["has_crossed"] = rows.Any(r => r.Details.CrossedError is not null),
            ["has_ranks"] = rows.Any(r => r.Details.RankP is not null),
            ["about"] = About(analysis.Design, rows.Select(r => r.Details).ToList()),
            ["rows"] = rows.Select(r => new Fields
            {
                ["name"] = r.Name,
                ["error"] = Fixed(r.Details.StandardError, decimals),
                ["crossed"] = Fixed(r.Details.CrossedError, decimals),
                ["freedom"] = Fixed(r.Details.CrossedFreedom, 1),
                ["bootstrap"] = Figure.Interval(r.Details.BootstrapLow, r.Details.BootstrapHigh, decimals),
                ["seed_sd"] = Fixed(r.Details.SeedSd, decimals),
                ["standardized"] = r.Details.Standardized is { } standardized ? Figure.Signed(standardized, 2) : Figure.None,
                ["superiority"] = Fixed(r.Details.Superiority, 3),
                ["paired"] = Fixed(r.Details.PairedSuperiority, 3),
                ["ranks"] = Ranks(r.Details),
                ["evidence"] = EvidenceText(r.Details.BayesFactorBound),
            }).ToList(),
            ["by_seeds"] = string.Join(", ", rows.Where(r => r.Details.SeedsDecide).Select(r => r.Name)),
        };
    }

    private static string Ranks(ComparisonDetails details) =>
        details.RankP is not { } p ? Figure.None
        : details.RankZeros > 0 ? $"{Figure.P(p)} ({Figure.Count(details.RankZeros.Value, "zero", "zeros")} left out)"
        : Figure.P(p);

    private static string EvidenceText(double? bound) =>
        bound is not { } odds || odds >= LargestEvidence ? "> 10⁶" : "≤ " + (odds < 100 ? Figure.Fixed(odds, 1) : Figure.Count((long)Math.Round(odds)));

    private static string About(Design design, IReadOnlyList<ComparisonDetails> details)
    {
        var drawn = design switch
        {
            { Target: InferenceTarget.Seeds } => "seeds, corrected for bias and acceleration",
            { Seeds: 1 } => "folds",
            _ => "folds and of seeds",
        };
        var units = design.Target == InferenceTarget.Seeds ? Figure.Count(design.Seeds, "seed", "seeds") : Figure.Count(design.Folds, "fold mean", "fold means");
        var ranks = design.SmallestRankP >= 0.05
            ? $" Wilcoxon’s exact test on {units} can never give a p below {Figure.P(design.SmallestRankP)}{(details.Any(d => d.RankP is not null) ? "" : " and is left out")}."
            : "";
        return $"The SE is the one behind the verdict; nothing else here decides anything. The bootstrap draws 2,000 samples of {drawn}; with fewer than ten to draw from it is too narrow.{ranks}";
    }
}
