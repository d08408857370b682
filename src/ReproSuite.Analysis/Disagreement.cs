using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>A variant and the baseline on the same test examples: where one is right and the other wrong, by pairs of trials of one cell; every figure rounded by <see cref="Rounding"/>.</summary>
/// <remarks>McNemar's test speaks of other test examples for these two trained models, not of training anew; so it is told per pair, and decides nothing.</remarks>
/// <param name="Pairs">Cells of which both trials tell which examples they get wrong.</param>
/// <param name="OnlyVariant">Examples that only the variant gets right, mean over the pairs.</param>
/// <param name="OnlyBaseline">Examples that only the baseline gets right, mean over the pairs.</param>
/// <param name="Significant">Pairs whose exact two-sided p is below 0.05.</param>
/// <param name="P">That p, where there is one pair; null where there are several.</param>
public sealed record Disagreement(int Pairs, double OnlyVariant, double OnlyBaseline, int Significant, double? P)
{
    /// <summary>Null unless there is a pair.</summary>
    internal static Disagreement? Of(VariantCells variant, VariantCells baseline)
    {
        var tests = variant.Cells.Zip(baseline.Cells, (mine, other) => Test(mine.Completed, other.Completed)).OfType<McNemarTest>().ToList();
        return tests.Count == 0 ? null : new Disagreement(
            tests.Count,
            Rounding.SixDigits(tests.Average(test => test.OnlyFirst)),
            Rounding.SixDigits(tests.Average(test => test.OnlySecond)),
            tests.Count(test => test.P < 0.05),
            tests is [var only] ? Rounding.SixDigits(only.P) : null);
    }

    private static McNemarTest? Test(TrialOutcome? variant, TrialOutcome? baseline)
    {
        if (variant?.Misclassified is not { } mine || baseline?.Misclassified is not { } others || variant.Test?.Confusion?.Total != baseline.Test?.Confusion?.Total) return null;
        var (wrong, wrongInBaseline) = (Rows(mine), Rows(others));
        var both = wrong.Count(wrongInBaseline.Contains);
        return new McNemarTest(OnlyFirst: wrongInBaseline.Count - both, OnlySecond: wrong.Count - both);
    }

    private static HashSet<int> Rows(IEnumerable<MisclassifiedRows> mistakes) => [.. mistakes.SelectMany(mistake => mistake.Rows)];
}
