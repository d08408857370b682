using ReproSuite.Analysis;
using ReproSuite.Core.Specs;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>What the words and signs of the report mean.</summary>
internal static class Glossary
{
    public static List<Fields> Of(SuiteAnalysis analysis)
    {
        var rope = Figure.Setting(analysis.Suite.Measures.Rope);
        var estimates = analysis.Variants.SelectMany(v => v.Metrics.Values).ToList();
        var details = analysis.Variants.Select(v => v.Details).OfType<ComparisonDetails>().ToList();
        (string Term, string Meaning)[] terms =
        [
            ("trial", "one variant trained on one fold with one seed; the unit that is stored and compared"),
            ("n", "trials behind a figure"),
            ("± sd", "standard deviation over the trials (n − 1): how far single trials lie from their mean, not how well the mean is known"),
            ("SE", "standard error of the mean, with folds and seeds as crossed factors: how well the mean is known"),
            .. When(estimates.Any(e => e.FoldSd is not null), "sd from folds, seeds, the rest", "what of the spread comes from the fold, from the seed, and from neither alone; 0 where the estimate of the variance is negative"),
            .. When(estimates.Any(e => e.Iqm is not null), "IQM", "interquartile mean: the mean without the lowest and the highest quarter of the trials"),
            ("95 % CI", "confidence interval: in 95 of 100 repetitions of the whole experiment such an interval covers the true value"),
            ("paired difference", "variant less baseline on the same fold with the same seed, then averaged"),
            ("points", "percentage points: 0.01 of an accuracy"),
            ("ROPE", $"region of practical equivalence, ±{rope} here: differences inside it do not matter in practice; fixed in the suite file before training"),
            ("p, Holm p", "two-sided p value of the corrected t test, and the same adjusted for the number of variants compared"),
            ("better, worse", $"at least 95 % probable to differ by more than ±{rope} in that direction, and Holm p below 0.05"),
            ("equivalent", $"at least 95 % probable to differ by no more than ±{rope}"),
            ("inconclusive", "none of the three: the design cannot tell, which is not the same as no difference"),
            ("detectable", "the smallest difference that this design finds with a power of 0.8"),
            .. When(details.Any(d => d.CrossedError is not null), "crossed SE", "standard error of the difference with folds and seeds as crossed factors: contains what a seed adds to all folds alike and leaves out that training parts overlap; the corrected SE does the opposite, and the larger of the two stands behind the verdict"),
            .. When(details.Count > 0, "bootstrap CI", "interval from drawing folds and seeds anew with replacement; too narrow with fewer than ten of them, hence a second opinion only"),
            .. When(details.Count > 0, "d_z", "mean paired difference in standard deviations of single paired differences"),
            .. When(details.Count > 0, "A12, paired", "how probable it is that a trial of the variant is better than one of the baseline: whichever they are, and on the same cell; ties count half"),
            .. When(details.Any(d => d.RankP is not null), "Wilcoxon p", "two-sided p of the exact signed-rank test, which looks at signs and order of the differences alone"),
            .. When(details.Count > 0, "evidence", "the largest odds against no difference that the unadjusted p can stand for, 1/(−e·p·ln p): 2.5 at p = 0.05"),
            ("holds, refuted", "what the records say of a claim; inconclusive where they cannot decide it"),
            .. When(analysis.Variants.Any(v => v.Metrics.ContainsKey("test.macro-f1")), "precision, recall, F1", "of the rows predicted as a class the share that is of it, of the rows of a class the share predicted as it, and the harmonic mean of both"),
            .. When(HasGap(analysis), "gap", "training accuracy less validation accuracy, both in evaluation mode; grows with overfitting"),
        ];
        var counts = analysis.Suite.Variants.Any(v => v.Configuration.Training.Loss is not RegressionLossSpec);
        return [.. terms.Where(t => counts || t.Term is not ("points" or "gap")).Select(t => new Fields { ["term"] = t.Term, ["meaning"] = t.Meaning })];
    }

    /// <summary>A term that only some reports use.</summary>
    private static IEnumerable<(string Term, string Meaning)> When(bool isUsed, string term, string meaning) => isUsed ? [(term, meaning)] : [];

    /// <summary>Without validation rows there is no gap to speak of.</summary>
    private static bool HasGap(SuiteAnalysis analysis) => analysis.Variants.Any(v => v.Metrics.ContainsKey("gap.accuracy"));
}
