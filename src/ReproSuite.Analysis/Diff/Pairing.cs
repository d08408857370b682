using ReproSuite.Core.Ports;

namespace ReproSuite.Analysis.Diff;

/// <summary>Which cells of two sides are identical, and may so be paired.</summary>
/// <param name="Design">Folds and shared seeds.</param>
/// <param name="Seeds">Those that both sides have.</param>
/// <param name="Obstacle">Why nothing may be paired; null when something may.</param>
internal sealed record Pairing(Design Design, IReadOnlyList<int> Seeds, string? Obstacle)
{
    public static Pairing Of(DiffSide before, DiffSide after)
    {
        int[] seeds = [.. before.Seeds.Intersect(after.Seeds).Order()];
        return new Pairing(Design.Of(after.Data.Folds.Count, Math.Max(1, seeds.Length)), seeds, ObstacleOf(before, after, seeds));
    }

    private static string? ObstacleOf(DiffSide before, DiffSide after, int[] seeds) =>
        before.Name != after.Name ? $"sizes of a suite are never paired ({before.Name}, {after.Name})"
        : before.Engine.Name != after.Engine.Name ? $"records of different engines are never paired ({before.Engine.Name}, {after.Engine.Name})"
        : before.Data.Digest != after.Data.Digest ? "the data are not the same"
        : !Folds(before.Data).SequenceEqual(Folds(after.Data)) ? "the folds do not have the same rows"
        : seeds.Length == 0 ? "no seed is in both"
        : null;

    private static IEnumerable<string> Folds(DataIdentity data) => data.Folds.Select(fold => fold.Digest);

    /// <summary>The cells that may be paired.</summary>
    public VariantCells Shared(string side, IReadOnlyList<DiffCell> cells)
    {
        var given = cells.ToDictionary(c => (c.Fold, c.Seed));
        return new VariantCells(side,
        [
            .. from fold in Enumerable.Range(0, Design.Folds)
               from seed in Seeds
               select new Cell(side, fold, seed, given.GetValueOrDefault((fold, seed))?.Record),
        ]);
    }
}
