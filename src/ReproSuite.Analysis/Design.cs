using System.Globalization;
using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;

namespace ReproSuite.Analysis;

/// <summary>How many folds and seeds every variant is trained on, and which question they can answer.</summary>
/// <remarks>
/// Folds: t on the seed-averaged differences of the folds with the variance correction of Nadeau and Bengio (2003) for overlapping training parts, df = folds − 1.
/// Seeds: paired t over the seeds of the one fold, df = seeds − 1, conditional on the split.
/// </remarks>
/// <param name="Folds">Folds of the split.</param>
/// <param name="Seeds">Seeds per fold.</param>
/// <param name="Target">What verdicts speak of.</param>
/// <param name="Statement">The same in a sentence or two, for readers of the report.</param>
public sealed record Design(int Folds, int Seeds, InferenceTarget Target, string Statement)
{
    /// <summary>Fewest seeds on a single fold that carry a verdict.</summary>
    internal const int FewestSeeds = 3;

    /// <summary>Trials per variant.</summary>
    public int Cells => Folds * Seeds;

    /// <summary>The smallest p that Wilcoxon's exact signed-rank test can give on what the design repeats: seeds on a single split, else folds.</summary>
    public double SmallestRankP => SignedRankTest.SmallestOf(Target == InferenceTarget.Seeds ? Seeds : Folds);

    /// <summary>The design of a suite.</summary>
    public static Design Of(Suite suite) => Of(suite.Split.FoldCount, suite.Seeds.Count);

    internal static Design Of(int folds, int seeds)
    {
        var target = folds >= 2 ? InferenceTarget.Folds : seeds >= FewestSeeds ? InferenceTarget.Seeds : InferenceTarget.None;
        return new Design(folds, seeds, target, $"{Size(folds, seeds)} {Reach(target, folds, seeds)}");
    }

    private static string Size(int folds, int seeds) => string.Create(
        CultureInfo.InvariantCulture, $"{folds} {(folds == 1 ? "fold" : "folds")} × {seeds} {(seeds == 1 ? "seed" : "seeds")} per variant.");

    private static string Reach(InferenceTarget target, int folds, int seeds) => FormattableString.Invariant(target switch
    {
        InferenceTarget.Folds when seeds < 2 =>
            (FormattableString)$"Verdicts speak of new data of the same size and source: corrected t (Nadeau–Bengio) on {folds} fold differences, df {folds - 1}.",
        InferenceTarget.Folds =>
            $"Verdicts speak of new data of the same size and source: corrected t (Nadeau–Bengio) on {folds} seed-averaged fold differences, df {folds - 1}; with the crossed SE where seeds make that the larger one.",
        InferenceTarget.Seeds =>
            $"Verdicts speak of new training randomness and are conditional on the split: paired t over {seeds} seeds, df {seeds - 1}.",
        _ => $"Too few for verdicts, which need two folds or {FewestSeeds} seeds; figures are descriptive.",
    });
}
