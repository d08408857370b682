namespace ReproSuite.Analysis.Diff;

/// <summary>A variant that both sides have, or one of them.</summary>
/// <param name="Before">Its name at the base; null where the base has none.</param>
/// <param name="After">Its name at the head; null where the head has none.</param>
/// <param name="State">What became of it.</param>
/// <param name="Was">Its cells at the base, by fold and seed; none where the base has none.</param>
/// <param name="Now">The same at the head.</param>
internal sealed record VariantPair(string? Before, string? After, VariantState State, VariantCells Was, VariantCells Now)
{
    /// <summary>The variant of these names.</summary>
    public static VariantPair Of(DiffSide from, string? before, DiffSide to, string? after)
    {
        IReadOnlyList<DiffCell> was = before is null ? [] : from.Of(before), now = after is null ? [] : to.Of(after);
        return new VariantPair(before, after, StateOf(before, was, after, now), Cells("base", was), Cells("head", now));
    }

    private static VariantState StateOf(string? before, IReadOnlyList<DiffCell> was, string? after, IReadOnlyList<DiffCell> now) =>
        before is null ? VariantState.Added
        : after is null ? VariantState.Removed
        : HaveSameTrials(was, now) ? VariantState.Same
        : VariantState.Changed;

    /// <summary>Whether cells are planned under the same keys, in whatever order.</summary>
    public static bool HaveSameTrials(IReadOnlyList<DiffCell> was, IReadOnlyList<DiffCell> now) => was.Select(cell => cell.Key).ToHashSet().SetEquals(now.Select(cell => cell.Key));

    private static VariantCells Cells(string side, IReadOnlyList<DiffCell> cells) => new(side, [.. cells.Select(c => new Cell(c.Variant, c.Fold, c.Seed, c.Record))]);
}
