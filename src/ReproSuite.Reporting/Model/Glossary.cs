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
        (string Term, string Meaning)[] terms =
        [
            ("trial", "one variant trained on one fold with one seed; the unit that is stored and compared"),
            ("n", "trials behind a figure"),
            ("± sd", "standard deviation over the trials (n − 1): how far single trials lie from their mean, not how well the mean is known"),
            ("SE", "standard error of the mean, with folds and seeds as crossed factors: how well the mean is known"),
            ("95 % CI", "confidence interval: in 95 of 100 repetitions of the whole experiment such an interval covers the true value"),
            ("paired difference", "variant less baseline on the same fold with the same seed, then averaged"),
            ("points", "percentage points: 0.01 of an accuracy"),
            ("ROPE", $"region of practical equivalence, ±{rope} here: differences inside it do not matter in practice; fixed in the suite file before training"),
            ("p, Holm p", "two-sided p value of the corrected t test, and the same adjusted for the number of variants compared"),
            ("better, worse", $"at least 95 % probable to differ by more than ±{rope} in that direction, and Holm p below 0.05"),
            ("equivalent", $"at least 95 % probable to differ by no more than ±{rope}"),
            ("inconclusive", "none of the three: the design cannot tell, which is not the same as no difference"),
            ("detectable", "the smallest difference that this design finds with a power of 0.8"),
            ("holds, refuted", "what the records say of a claim; inconclusive where they cannot decide it"),
            ("gap", "training accuracy less validation accuracy, both in evaluation mode; grows with overfitting"),
        ];
        var counts = analysis.Suite.Variants.Any(v => v.Configuration.Training.Loss is not RegressionLossSpec);
        return [.. terms.Where(t => counts || t.Term is not ("points" or "gap")).Select(t => new Fields { ["term"] = t.Term, ["meaning"] = t.Meaning })];
    }
}
