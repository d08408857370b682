using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Metrics;
using ReproSuite.Reporting.Diffs;

namespace ReproSuite.Tool.Diffs;

/// <summary>A comparison as the terminal shows it.</summary>
internal static class DiffText
{
    /// <summary>Writes the whole comparison.</summary>
    /// <param name="world">Where to.</param>
    /// <param name="diff">What changed.</param>
    /// <param name="onlyChanged">Whether suites and variants that did not change are left out.</param>
    public static void Write(Surroundings world, ReportsDiff diff, bool onlyChanged)
    {
        world.Out.WriteLine($"base {DiffWords.Line(diff.Base)} → head {DiffWords.Line(diff.Head)}");
        foreach (var suite in diff.Suites.Where(s => s.IsChanged || !onlyChanged)) Write(world, suite, onlyChanged);
        var changed = diff.Suites.Count(s => s.IsChanged);
        world.Out.WriteLine();
        world.Out.WriteLine($"{Heading.Count(changed, "suite")} of {diff.Suites.Count} changed");
        if (changed > 0) world.Out.WriteLine(DiffWords.Legend);
    }

    private static void Write(Surroundings world, SuiteEntry suite, bool onlyChanged)
    {
        if (suite is not { State: EntryState.Compared, Diff: { } diff, IsChanged: true })
        {
            world.Out.WriteLine($"{DiffWords.Sign(DiffWords.MarkOf(suite))} {suite.Name}   {DiffWords.State(suite)}");
            return;
        }
        world.Out.WriteLine();
        world.Out.WriteLine(DiffWords.Line($"{suite.Name} · {diff.After.Question}"));
        foreach (var (label, text) in Facts(diff)) world.Out.WriteLine($"  {label,-8} {text}");
        WriteVariants(world, diff, onlyChanged);
        foreach (var (label, text) in Turns(diff)) world.Out.WriteLine($"  {label,-8} {text}");
    }

    private static IEnumerable<(string Label, string Text)> Facts(SuiteDiff diff)
    {
        foreach (var (i, change) in diff.Spec.Index()) yield return (i == 0 ? "spec" : "", DiffWords.Of(change));
        if (diff.Spec.Count == 0) yield return ("spec", "same");
        yield return ("data", DiffWords.Data(diff));
        yield return ("engine", DiffWords.Engine(diff));
        yield return ("trials", DiffWords.Trials(diff.Trials));
        if (diff.Obstacle is { } obstacle) yield return ("x", DiffWords.Line($"nothing is paired: {obstacle}"));
        foreach (var bits in diff.DifferentBits) yield return ("!", DiffWords.Of(bits));
        foreach (var lost in diff.Trials.Lost) yield return ("lost", DiffWords.Of(lost));
    }

    private static void WriteVariants(Surroundings world, SuiteDiff diff, bool onlyChanged)
    {
        var shown = diff.Variants.Where(v => !onlyChanged || v.IsChanged).ToList();
        if (shown.Count == 0) return;
        world.Out.WriteLine();
        List<string[]> rows = [["", "variant", $"{diff.After.Primary.Title} base, mean ± sd", "head", "paired Δ [95 % CI]", "verdict"], .. shown.Select(v => Row(diff, v, diff.After.Primary))];
        TextTable.Write(world.Out, world.IsTerminal ? TextTable.Fit(rows, world.Width) : rows);
        world.Out.WriteLine();
    }

    private static string[] Row(SuiteDiff diff, VariantDiff variant, Metric metric) =>
    [
        DiffWords.Sign(variant.MarkOf(variant.Primary)), DiffWords.Name(variant), DiffWords.Mean(variant.Primary.Before, metric.Decimals), DiffWords.Mean(variant.Primary.After, metric.Decimals),
        DiffWords.Difference(variant.Primary), DiffWords.Verdict(diff, variant, variant.Primary),
    ];

    private static IEnumerable<(string Label, string Text)> Turns(SuiteDiff diff)
    {
        yield return ("winner", DiffWords.Winner(diff));
        if (diff.Ranks.Count > 0) yield return ("ranks", string.Join(", ", diff.Ranks.Select(DiffWords.Of)));
        foreach (var variant in diff.Variants.Where(v => v.IsVerdictFlipped)) yield return ("verdict", DiffWords.Flip(variant));
        foreach (var claim in diff.Claims.Where(c => c.Before != c.After)) yield return ("claim", DiffWords.Of(claim));
        var kept = diff.Claims.Count(c => c.Before == c.After);
        if (kept > 0) yield return ("claims", $"{kept} as before");
    }
}
