namespace ReproSuite.Analysis.Statistics;

/// <summary>Wilcoxon's signed-rank test on independent paired differences, exact.</summary>
/// <remarks>
/// Zeros are left out and counted; equal sizes share their midrank. Null distribution: every sign with probability ½, summed over doubled ranks, which are
/// whole; p = min(1, 2·P(W ≤ min(W₊, W₋))). All probabilities are multiples of 2^−n, so up to 52 differences no sum is rounded.
/// Source: Wilcoxon, Biometrics Bulletin 1, 1945; zeros after Demšar, JMLR 7, 2006.
/// </remarks>
/// <param name="Count">Differences that are not zero.</param>
/// <param name="Zeros">Differences that are.</param>
/// <param name="Positive">W₊, the sum of ranks of the positive differences.</param>
/// <param name="Negative">W₋.</param>
/// <param name="P">Two-sided p.</param>
internal sealed record SignedRankTest(int Count, int Zeros, double Positive, double Negative, double P)
{
    /// <summary>The smallest p that so many differences can have, when all have one sign: 2^(1 − n), at most 1.</summary>
    public double SmallestP => SmallestOf(Count);

    /// <summary>The smallest p of so many differences without zeros.</summary>
    public static double SmallestOf(int count) => Math.ScaleB(1, Math.Min(0, 1 - count));

    /// <summary>The test on these differences.</summary>
    public static SignedRankTest Of(IReadOnlyList<double> differences)
    {
        var kept = differences.Where(d => d != 0).ToArray();
        var ranks = Ranks.Of([.. kept.Select(Math.Abs)]);
        var positive = kept.Zip(ranks).Where(pair => pair.First > 0).Sum(pair => pair.Second);
        var negative = ranks.Sum() - positive;
        return new SignedRankTest(
            kept.Length, differences.Count - kept.Length, positive, negative, Math.Min(1, 2 * AtMost(Math.Min(positive, negative), ranks)));
    }

    /// <summary>P(W ≤ w) where every rank is in the sum with probability ½.</summary>
    private static double AtMost(double w, IReadOnlyList<double> ranks)
    {
        int[] doubled = [.. ranks.Select(rank => (int)(2 * rank))];
        var probability = new double[doubled.Sum() + 1];
        probability[0] = 1;
        var reached = 0;
        foreach (var rank in doubled)
        {
            reached += rank;
            for (var sum = reached; sum >= 0; sum--)
                probability[sum] = (probability[sum] + (sum >= rank ? probability[sum - rank] : 0)) / 2;
        }
        return probability.Take((int)(2 * w) + 1).Sum();
    }
}
