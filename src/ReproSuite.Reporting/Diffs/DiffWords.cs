using ReproSuite.Analysis;
using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Ports;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Diffs;

/// <summary>The sentences about a comparison, the same on the terminal, in Markdown and in HTML; every text from outside in them is one harmless line.</summary>
public static class DiffWords
{
    /// <summary>What the marks mean.</summary>
    public const string Legend = "+ better · - worse · = equivalent · ~ inconclusive · ! same key, different bits · x not comparable";

    /// <summary>Longest value of a spec that is shown.</summary>
    private const int LongestValue = 120;

    /// <summary>The sign of a mark.</summary>
    public static string Sign(DiffMark mark) => mark switch
    {
        DiffMark.Better => "+",
        DiffMark.Worse => "-",
        DiffMark.Equivalent => "=",
        DiffMark.Inconclusive => "~",
        DiffMark.DifferentBits => "!",
        _ => "x",
    };

    /// <summary>Text from outside as one line.</summary>
    public static string Line(string text) => PlainText.Clean(text.ReplaceLineEndings(" "));

    /// <summary><c>training.batch 32 → 64 (sgd, momentum)</c>.</summary>
    public static string Of(SpecChange change)
    {
        var whose = change.Variants.Count == 0 ? "" : $" ({string.Join(", ", change.Variants)})";
        return Line($"{change.Path} {Value(change.Before)} → {Value(change.After)}{whose}");
    }

    /// <summary><c>exact, numerics 1 (same)</c>.</summary>
    public static string Engine(SuiteDiff diff)
    {
        var (was, now) = (diff.Before.Engine, diff.After.Engine);
        string Text(Core.Identity.EngineId engine) => FormattableString.Invariant($"{engine.Name}, numerics {engine.Numerics}");
        return Line(was == now ? $"{Text(now)} (same)" : $"{Text(was)} → {Text(now)}");
    }

    /// <summary>Whether the data and folds are the same, and in what they differ.</summary>
    public static string Data(SuiteDiff diff)
    {
        var (was, now) = (diff.Before.Data, diff.After.Data);
        if (was.Digest != now.Digest) return Line($"{was.Card.Name} sha256 {Short(was.Digest)}, {Rows(was)} → {now.Card.Name} sha256 {Short(now.Digest)}, {Rows(now)}");
        return Line(was.Folds == now.Folds ? $"same (sha256 {Short(now.Digest)})" : $"same rows (sha256 {Short(now.Digest)}), other folds: {Rows(was)} → {Rows(now)}");
    }

    /// <summary><c>105 trained anew, 0 reused, 15 added</c>.</summary>
    public static string Trials(TrialChanges trials)
    {
        (int Count, string Word)[] parts = [(trials.Retrained, "trained anew"), (trials.Reused, "reused"), (trials.Added, "added"), (trials.Removed, "removed"), (trials.Missing, "without a record"), (trials.Lost.Count, "diverged or failed")];
        return string.Join(", ", parts.Where(p => p.Count > 0 || p.Word is "trained anew" or "reused").Select(p => $"{Figure.Count(p.Count)} {p.Word}"));
    }

    /// <summary>A trial that diverged or failed, and whether it did so before.</summary>
    public static string Of(LostTrial lost) =>
        Line($"{lost.Trial} {Words.Of(lost.After)}{(lost.Before is { } before ? before == lost.After ? " as before" : $" (was {Words.Of(before)})" : "")}: {lost.Reason}");

    /// <summary>An alarm.</summary>
    public static string Of(DifferentBits bits) =>
        Line($"{bits.Trial} (key {bits.Key.Short}) differs at {bits.Difference.Place}: base {bits.Difference.Recorded ?? "nothing"}, head {bits.Difference.Found ?? "nothing"}");

    /// <summary><c>0.8526 ± 0.0023</c>.</summary>
    public static string Mean(Estimate? estimate, int decimals) =>
        estimate is null ? Figure.None : Figure.Fixed(estimate.Mean, decimals) + (estimate.Sd is { } sd ? $" ± {Figure.Fixed(sd, decimals)}" : "");

    /// <summary><c>+0.0290 [+0.0180, +0.0400]</c>.</summary>
    public static string Difference(MetricDiff metric) => metric.Paired is { } paired ? Words.OfDifference(paired, metric.Metric.Decimals) : Figure.None;

    /// <summary>The verdict on a variant's metric, with what it rests on or waits for.</summary>
    public static string Verdict(SuiteDiff diff, VariantDiff variant, MetricDiff metric) => Line((variant, metric.Paired) switch
    {
        ({ State: VariantState.Added }, _) => "added",
        ({ State: VariantState.Removed }, _) => "removed",
        ({ HasDifferentBits: true }, _) => "same key, different bits",
        ({ State: VariantState.Same }, _) => "same trials",
        (_, null) => $"not comparable: {diff.Obstacle}",
        (_, { Verdict: Analysis.Verdict.Better or Analysis.Verdict.Worse or Analysis.Verdict.Equivalent } paired) => Words.Of(paired.Verdict),
        (_, { } paired) => $"inconclusive: {paired.Reason}",
    });

    /// <summary>A variant's name, and its former one.</summary>
    public static string Name(VariantDiff variant) => Line(variant.Former is null ? variant.Name : $"{variant.Name} (was {variant.Former})");

    /// <summary><c>“momentum better than sgd”: held → now inconclusive</c>.</summary>
    public static string Of(ClaimChange claim) => Line((claim.Before, claim.After) switch
    {
        (null, { } now) => $"“{claim.Says}”: new, {Words.Of(now)}",
        ({ } was, null) => $"“{claim.Says}”: claimed no more ({Past(was)})",
        ({ } was, { } now) when was != now => $"“{claim.Says}”: {Past(was)} → now {Words.Of(now)}",
        _ => $"“{claim.Says}”: {Words.Of(claim.After!.Value)} as before",
    });

    /// <summary><c>adam (unchanged)</c>, <c>adam → momentum</c>.</summary>
    public static string Winner(SuiteDiff diff) => Line(
        diff.IsWinnerFlipped ? $"{diff.WinnerBefore ?? "none"} → {diff.WinnerAfter ?? "none"}" : $"{diff.WinnerAfter ?? "none"} (unchanged)");

    /// <summary>A variant that stands to its baseline in another way.</summary>
    public static string Flip(VariantDiff variant) => Line($"{variant.Name}: {Words.Of(variant.VerdictBefore!.Value)} → {Words.Of(variant.VerdictAfter!.Value)}");

    /// <summary><c>adam 2 → 1</c>.</summary>
    public static string Of(RankMove move) => Line(FormattableString.Invariant($"{move.Variant} {move.Before} → {move.After}"));

    /// <summary>A suite that was not compared, in a few words.</summary>
    public static string State(SuiteEntry suite) => Line(suite.State switch
    {
        EntryState.Unchanged => "unchanged",
        EntryState.Added => "new: the base has no report of it",
        EntryState.Removed => "removed: the head has no report of it",
        EntryState.Unreadable => $"not comparable: of the base, {suite.Reason}",
        _ => suite.IsChanged ? "changed" : "unchanged but for its form",
    });

    /// <summary>The mark of a suite that was not compared.</summary>
    public static DiffMark MarkOf(SuiteEntry suite) => suite.State is EntryState.Unchanged or EntryState.Compared ? DiffMark.Equivalent : DiffMark.NotComparable;

    private static string Past(ClaimVerdict verdict) => verdict == ClaimVerdict.Holds ? "held" : Words.Of(verdict);

    private static string Value(string? value) => value is null ? "none" : value.Length <= LongestValue ? value : value[..LongestValue].TrimEnd() + "…";

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;

    private static string Rows(DataIdentity data) =>
        $"{Figure.Count(data.Folds.Count, "fold", "folds")} of {Figure.Count(data.Folds.Count == 0 ? 0 : data.Folds[0].Train)} + {Figure.Count(data.Folds.Count == 0 ? 0 : data.Folds[0].Validation)} rows";
}
