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

    /// <summary>The cells of a variant that may be paired; null when it has none on one side.</summary>
    public (VariantCells Base, VariantCells Head)? Shared(VariantPair variant) =>
        Obstacle is null && variant is { Before: not null, After: not null } ? (Shared(variant.Was), Shared(variant.Now)) : null;

    /// <summary>Where these are all cells, they are the very same, so that nothing is measured twice.</summary>
    private VariantCells Shared(VariantCells all)
    {
        var given = all.Cells.ToDictionary(c => (c.Fold, c.Seed));
        Cell[] cells =
        [
            .. from fold in Enumerable.Range(0, Design.Folds)
               from seed in Seeds
               select given.GetValueOrDefault((fold, seed)) ?? new Cell(all.Name, fold, seed, null),
        ];
        return cells.SequenceEqual(all.Cells) ? all : new VariantCells(all.Name, cells);
    }
}
