namespace ReproSuite.Analysis.Diff;

/// <summary>Finds what changed in a suite: its texts, what it is judged by, and the specs of its variants.</summary>
internal static class SuiteChanges
{
    /// <summary>The suite's own values, then those of the variants that both sides have; what changed in all of them alike is told once.</summary>
    public static IReadOnlyList<SpecChange> Between(DiffSide before, DiffSide after, IReadOnlyList<VariantDiff> variants)
    {
        (string Path, string Before, string After)[] own =
        [
            ("title", before.Title, after.Title),
            ("question", before.Question, after.Question),
            ("source", before.Source, after.Source),
            ("baseline", before.Baseline, after.Baseline),
            ("metrics.primary", before.Primary.Name, after.Primary.Name),
            ("metrics.rope", Figure.Setting(before.Rope), Figure.Setting(after.Rope)),
            ("seeds", string.Join(", ", before.Seeds), string.Join(", ", after.Seeds)),
        ];
        var both = variants.Where(v => v.State is VariantState.Same or VariantState.Changed).ToList();
        var changes = both.Where(v => v.State == VariantState.Changed)
            .SelectMany(v => Specs(before.SpecOf(v.Former ?? v.Name), after.SpecOf(v.Name)).Select(change => (v.Name, Change: change)))
            .GroupBy(c => c.Change, c => c.Name)
            .Select(g => new SpecChange(g.Count() == both.Count ? [] : [.. g], g.Key.Path, g.Key.Before, g.Key.After));
        return
        [
            .. own.Where(value => value.Before != value.After).Select(value => new SpecChange([], value.Path, value.Before, value.After)),
            .. changes.OrderBy(c => c.Variants.Count == 0 ? 0 : 1),
        ];
    }

    /// <summary>What changed in a variant.</summary>
    private static IReadOnlyList<(string Path, string? Before, string? After)> Specs(string? before, string? after) =>
        before is not null && after is not null ? SpecComparison.Of(before, after, "fold", "seed") : [];
}
