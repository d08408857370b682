using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>How well a variant knows one class of the test part, over its completed trials.</summary>
/// <remarks>
/// From the counts of each trial's confusion matrix: precision = hits / predicted, recall = hits / actual, F1 = 2·hits / (actual + predicted); 0 where the divisor is.
/// Determinism: sums in the order of folds and seeds. Source: scikit-learn <c>precision_recall_fscore_support</c> with <c>zero_division=0</c>.
/// </remarks>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Class">Number of the class.</param>
/// <param name="Precision">Of the rows predicted as the class, the share that is of it.</param>
/// <param name="Recall">Of the rows of the class, the share predicted as it.</param>
/// <param name="F1">Harmonic mean of both.</param>
/// <param name="Support">Rows of the class in one trial's test part.</param>
/// <param name="Trials">Completed trials with a confusion matrix.</param>
public sealed record ClassScores(string Variant, int Class, ClassScore Precision, ClassScore Recall, ClassScore F1, long Support, int Trials)
{
    /// <summary>By variant in the suite's order, then by class; without those of variants that predict no classes.</summary>
    public static IReadOnlyList<ClassScores> Of(Suite suite, IReadOnlyList<Cell> cells) =>
    [
        .. from variant in suite.Variants
           let matrices = cells.Where(cell => cell.Variant == variant.Name).OrderBy(cell => cell.Fold).ThenBy(cell => cell.Seed)
               .Select(cell => cell.Completed?.Test?.Confusion).OfType<ConfusionMatrix>().ToList()
           where matrices.Count > 0
           from label in Enumerable.Range(0, matrices[0].Classes)
           select Of(variant.Name, label, matrices),
    ];

    private static ClassScores Of(string variant, int label, IReadOnlyList<ConfusionMatrix> matrices)
    {
        var counts = matrices.Select(m => (Hits: m[label, label], Actual: m.Actual(label), Predicted: m.Predicted(label))).ToArray();
        return new ClassScores(
            variant, label,
            Score(counts.Select(c => Share(c.Hits, c.Predicted))),
            Score(counts.Select(c => Share(c.Hits, c.Actual))),
            Score(counts.Select(c => Share(2 * c.Hits, c.Actual + c.Predicted))),
            counts[0].Actual, counts.Length);
    }

    private static ClassScore Score(IEnumerable<double> scores)
    {
        var moments = Moments.Of(scores.ToArray());
        return new ClassScore(Rounding.SixDigits(moments.Mean), Rounding.SixDigits(moments.Sd));
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>A score over trials; rounded by <see cref="Rounding"/>.</summary>
/// <param name="Mean">Mean over the trials.</param>
/// <param name="Sd">Standard deviation over the trials (n − 1); null for one trial.</param>
public sealed record ClassScore(double Mean, double? Sd);
