using MathNet.Numerics.Distributions;

namespace ReproSuite.Analysis.Statistics;

/// <summary>Friedman's test: whether several treatments rank alike over independent blocks, such as data sets. Cells that share folds or seeds are no such blocks.</summary>
/// <remarks>
/// Formula, for N blocks and k treatments: χ² = 12N/(k(k+1))·(ΣR̄² − k(k+1)²/4) with k − 1 degrees of freedom;
/// Iman and Davenport: F = (N−1)χ²/(N(k−1) − χ²) with k − 1 and (k−1)(N−1).
/// Source: Demšar, JMLR 7, 2006; Iman and Davenport, Communications in Statistics A 9, 1980.
/// </remarks>
/// <param name="Blocks">N, at least 2.</param>
/// <param name="MeanRanks">R̄ per treatment; 1 is the highest value.</param>
internal sealed record Friedman(int Blocks, IReadOnlyList<double> MeanRanks)
{
    /// <summary>The test on values per block and treatment.</summary>
    public static Friedman Of(IReadOnlyList<IReadOnlyList<double>> blocks)
    {
        var ranks = blocks.Select(block => Ranks.Of([.. block.Select(value => -value)])).ToArray();
        return new Friedman(blocks.Count, [.. Enumerable.Range(0, blocks[0].Count).Select(j => ranks.Sum(rank => rank[j]) / blocks.Count)]);
    }

    /// <summary>χ².</summary>
    public double ChiSquare => 12.0 * Blocks / (Treatments * (Treatments + 1)) * (MeanRanks.Sum(r => r * r) - Treatments * (Treatments + 1) * (Treatments + 1) / 4.0);

    /// <summary>p of χ².</summary>
    public double ChiSquareP => 1 - ChiSquared.CDF(Treatments - 1, Math.Max(0, ChiSquare));

    /// <summary>F; infinite where every block ranks alike.</summary>
    public double F
    {
        get
        {
            var room = Blocks * (Treatments - 1) - ChiSquare;
            return room <= 0 ? double.PositiveInfinity : (Blocks - 1) * ChiSquare / room;
        }
    }

    /// <summary>p of F.</summary>
    public double FP => double.IsPositiveInfinity(F) ? 0 : 1 - FisherSnedecor.CDF(Treatments - 1, (Treatments - 1) * (Blocks - 1), Math.Max(0, F));

    private int Treatments => MeanRanks.Count;
}
