using System.Text.Json;
using ReproSuite.Analysis;
using ReproSuite.Analysis.Diff;

namespace ReproSuite.Tool.Diffs;

/// <summary>A comparison for machines.</summary>
internal static class DiffJson
{
    public static string Write(ReportsDiff diff, bool onlyChanged) => JsonSerializer.Serialize(
        new
        {
            diff.Base,
            diff.Head,
            suites = diff.Suites.Where(s => s.IsChanged || !onlyChanged).Select(suite => new
            {
                suite.Name,
                state = Word(suite.State),
                reason = suite.Reason.Length > 0 ? suite.Reason : null,
                diff = suite is { State: EntryState.Compared, Diff: { } changes } ? Of(changes, onlyChanged) : null,
            }),
        },
        JsonOutput.Options);

    private static object Of(SuiteDiff diff, bool onlyChanged) => new
    {
        changed = diff.IsChanged,
        obstacle = diff.Obstacle,
        spec = diff.Spec.Select(c => new { c.Path, c.Variants, c.Before, c.After }),
        data = new { before = diff.Before.Data.Digest, after = diff.After.Data.Digest, sameFolds = diff.Before.Data.Folds == diff.After.Data.Folds },
        engine = new { before = diff.Before.Engine, after = diff.After.Engine },
        trials = new { diff.Trials.Reused, diff.Trials.Retrained, diff.Trials.Added, diff.Trials.Removed, diff.Trials.Missing, lost = diff.Trials.Lost.Select(l => new { l.Trial, before = Word(l.Before), after = Word(l.After), l.Reason }) },
        differentBits = diff.DifferentBits.Select(b => new { b.Trial, key = b.Key.Hex, place = b.Difference.Place, before = b.Difference.Recorded, after = b.Difference.Found }),
        variants = diff.Variants.Where(v => !onlyChanged || v.IsChanged).Select(v => new
        {
            v.Name,
            v.Former,
            state = Word(v.State),
            mark = Word(v.MarkOf(v.Primary)),
            verdictBefore = Word(v.VerdictBefore),
            verdictAfter = Word(v.VerdictAfter),
            metrics = v.Metrics.Select(m => new { m.Metric.Name, before = Side(m.Before), after = Side(m.After), paired = Paired(m.Paired) }),
        }),
        winner = new { before = diff.WinnerBefore, after = diff.WinnerAfter, flipped = diff.IsWinnerFlipped },
        ranks = diff.Ranks.Select(r => new { r.Variant, r.Before, r.After }),
        claims = diff.Claims.Select(c => new { c.Says, before = Word(c.Before), after = Word(c.After), c.Evidence }),
    };

    private static object? Side(Estimate? estimate) => estimate is null ? null : new { estimate.Mean, estimate.Sd, estimate.N, estimate.Low, estimate.High };

    private static object? Paired(BaselineComparison? paired) => paired is null ? null : new
    {
        paired.Difference, paired.Low, paired.High, paired.P, paired.AdjustedP, paired.Cells, paired.ProbabilityWorse, paired.ProbabilityEquivalent, paired.ProbabilityBetter,
        verdict = Word(paired.Verdict), paired.Reason,
    };

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } known ? Word(known) : null;

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
