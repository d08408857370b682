using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>What one variant has more than another, cell by cell.</summary>
/// <remarks>
/// Where all cells are shares of the same number of samples, differences are whole samples until the last division, so that ties and equal differences are exact.
/// Equal differences of counts are no certainty: few samples make them likely. So a count that differs by d in every cell has the spread of a Poisson count, √d, and of no difference that of one sample.
/// </remarks>
/// <param name="Cells">[folds × seeds], in samples or in the metric's own unit; null where one of the two has no figure.</param>
/// <param name="Per">Samples per unit of the metric; 1 where the cells are in the metric's own unit.</param>
internal sealed record Differences(IReadOnlyList<double?> Cells, long Per)
{
    /// <summary>variant − other.</summary>
    /// <param name="variant">[folds × seeds].</param>
    /// <param name="other">Likewise.</param>
    /// <param name="areSameTrials">Whether both are the very same trials, seen twice: no sample of anything, so that equal differences are exact.</param>
    public static Differences Of(IReadOnlyList<Measurement?> variant, IReadOnlyList<Measurement?> other, bool areSameTrials = false)
    {
        var pairs = variant.Zip(other).ToArray();
        var shared = pairs.Where(p => p is { First: not null, Second: not null }).ToArray();
        var counts = shared.Select(p => p.First!.Value.Count).Concat(shared.Select(p => p.Second!.Value.Count)).Distinct().ToArray();
        return counts is [{ } per] && !areSameTrials
            ? new Differences([.. pairs.Select(p => (double?)(p.First?.Correct - p.Second?.Correct))], per)
            : new Differences([.. pairs.Select(p => p.First?.Value - p.Second?.Value)], 1);
    }

    /// <summary>Those of cells that both have.</summary>
    public IReadOnlyList<double> Shared { get; } = [.. Cells.Where(cell => cell is not null).Select(cell => cell!.Value)];

    /// <summary>Mean over the shared cells, in the metric's unit; null without any.</summary>
    public double? Mean => Shared is { Count: > 0 } shared ? Moments.Of(shared).Mean / Per : null;

    /// <summary>The test that the design carries, in the metric's unit; null when a cell is not shared or the design carries none.</summary>
    public PairedTest? Test(Design design)
    {
        if (Shared.Count < design.Cells) return null;
        var test = design.Target switch
        {
            InferenceTarget.Folds when EqualCount is { } count => PairedTest.OverFolds(design.Folds, count, LeastSpread(count)),
            InferenceTarget.Seeds when EqualCount is { } count => PairedTest.OverSeeds(Shared.Count, count, LeastSpread(count)),
            InferenceTarget.Folds => PairedTest.OverFoldsAndSeeds(Shared, design.Folds, design.Seeds),
            InferenceTarget.Seeds => PairedTest.OverSeeds(Shared),
            _ => null,
        };
        return test?.InUnitsOf(Per);
    }

    /// <summary>The samples by which all cells differ; null where they differ by more and by fewer, or count no samples.</summary>
    private double? EqualCount => Per > 1 && Shared.Count > 1 && Shared.All(difference => difference == Shared[0]) ? Shared[0] : null;

    private static double LeastSpread(double samples) => Math.Sqrt(Math.Max(Math.Abs(samples), 1));
}
