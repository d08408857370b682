using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>All planned cells of one variant.</summary>
/// <param name="Name">Of the variant.</param>
/// <param name="Cells">[folds × seeds], row-major, in the suite's order of seeds by number.</param>
internal sealed record VariantCells(string Name, IReadOnlyList<Cell> Cells)
{
    private readonly Dictionary<Metric, Measurement?[]> _measured = [];

    /// <summary>The cells of every variant of a suite; those not given are missing.</summary>
    /// <exception cref="ArgumentException">A cell given twice, or one that the suite does not plan.</exception>
    public static IReadOnlyDictionary<string, VariantCells> Of(Suite suite, IReadOnlyList<Cell> cells)
    {
        var given = cells.ToDictionary(c => (c.Variant, c.Fold, c.Seed));
        var grids = suite.Variants.ToDictionary(v => v.Name, v => new VariantCells(v.Name, [.. Grid(suite, v.Name, given)]), StringComparer.Ordinal);
        var planned = grids.Values.SelectMany(g => g.Cells).Select(c => (c.Variant, c.Fold, c.Seed)).ToHashSet();
        if (given.Keys.FirstOrDefault(key => !planned.Contains(key)) is { Variant: not null } stray)
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"The suite plans no cell {stray.Variant}/fold={stray.Fold}/seed={stray.Seed}."), nameof(cells));
        return grids;
    }

    /// <summary>How many ended in a way.</summary>
    public int Ended(TrialStatus status) => Cells.Count(c => c.Record?.Outcome.Status == status);

    /// <summary>How many have no record.</summary>
    public int Missing => Cells.Count(c => c.Record is null);

    /// <summary>A metric per cell; null where the trial has none. Measured once: every comparison asks for the baseline's.</summary>
    public IReadOnlyList<Measurement?> Measure(Metric metric)
    {
        if (!_measured.TryGetValue(metric, out var measured))
            _measured[metric] = measured = Cells.Select(c => c.Completed is { } outcome ? metric.Of(outcome) : null).ToArray();
        return measured;
    }

    /// <summary>The same, with what is surely reached where a trial has no figure.</summary>
    public IReadOnlyList<Measurement?> MeasureAtLeast(Metric metric) => [.. Cells.Select(c => c.Completed is { } outcome ? metric.Of(outcome) ?? metric.LeastOf(outcome) : null)];

    /// <summary>Why nothing can be concluded from these cells yet, in words; null when all are completed.</summary>
    public string? Gap()
    {
        if (Cells.All(c => c.Completed is not null)) return null;
        (int Count, string Word)[] gaps =
        [
            (Ended(TrialStatus.Diverged), "diverged"), (Ended(TrialStatus.Failed), "failed"), (Missing, "missing"),
        ];
        var trials = Figure.Count(Cells.Count, "trial", "trials");
        var words = gaps.Where(g => g.Count > 0).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count} of {trials} {g.Word}")).ToArray();
        return $"{Name}: {string.Join(", ", words)}";
    }

    private static IEnumerable<Cell> Grid(Suite suite, string variant, Dictionary<(string, int, int), Cell> given) =>
        from fold in Enumerable.Range(0, suite.Split.FoldCount)
        from seed in suite.Seeds.Order()
        select given.GetValueOrDefault((variant, fold, seed)) ?? new Cell(variant, fold, seed, null);
}
