using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Analysis.Diff;
using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Diffs;

/// <summary>What the templates of a comparison show. Texts have to be escaped by the template, <c>svg</c> is ready for its place.</summary>
internal static class DiffModel
{
    public static Fields Of(ReportsDiff diff, bool onlyChanged, DiffDetail detail, int most, bool draw = false)
    {
        var shown = diff.Suites.Where(s => s.IsChanged || !onlyChanged).OrderBy(s => s.IsChanged ? 0 : 1).ToList();
        var changed = shown.Where(s => s.IsChanged).Take(most).ToList();
        return new Fields
        {
            ["base"] = DiffWords.Line(diff.Base),
            ["head"] = DiffWords.Line(diff.Head),
            ["summary"] = $"{Figure.Count(diff.Suites.Count(s => s.IsChanged), "suite", "suites")} of {Figure.Count(diff.Suites.Count)} changed",
            ["alarm"] = diff.DifferentBits == 0 ? null : $"{Figure.Count(diff.DifferentBits, "trial has", "trials have")} the same key and different bits: either the promise of equal bits was broken, or a record was altered.",
            ["legend"] = DiffWords.Legend,
            ["suites"] = changed.Select(s => Suite(s, onlyChanged, detail, draw)).ToList(),
            ["unchanged"] = string.Join(", ", shown.Where(s => !s.IsChanged).Take(most).Select(s => s.Name)),
            ["left_out"] = LeftOut(detail, shown.Count(s => s.IsChanged) - changed.Count),
            ["chart_css"] = ChartStyle.PageCss,
            // The style sheet of reports asks for it.
            ["searches"] = new List<object?>(),
        };
    }

    private static Fields Suite(SuiteEntry suite, bool onlyChanged, DiffDetail detail, bool draw)
    {
        var diff = suite is { State: EntryState.Compared } ? suite.Diff : null;
        return new Fields
        {
            ["name"] = suite.Name,
            ["sign"] = DiffWords.Sign(diff is null ? DiffWords.MarkOf(suite) : Weightiest(diff)),
            ["brief"] = diff is null ? DiffWords.State(suite) : Brief(diff),
            ["details"] = diff is null || detail == DiffDetail.Lines ? null : DiffSuiteModel.Of(diff, onlyChanged, detail, draw),
        };
    }

    /// <summary>The mark that a reader has to see first.</summary>
    private static DiffMark Weightiest(SuiteDiff diff)
    {
        DiffMark[] marks = [.. Changed(diff).Select(v => v.MarkOf(v.Primary))];
        DiffMark[] order = [DiffMark.DifferentBits, DiffMark.Worse, DiffMark.NotComparable, DiffMark.Better, DiffMark.Inconclusive];
        return order.Where(marks.Contains).Append(DiffMark.Equivalent).First();
    }

    /// <summary><c>1 worse, 2 equivalent, 1 added; winner a → b; 1 claim broken; 36 trained anew, 0 reused</c>.</summary>
    private static string Brief(SuiteDiff diff)
    {
        var verdicts = Changed(diff).GroupBy(v => Word(diff, v)).Select(g => $"{Figure.Count(g.Count())} {g.Key}");
        var (broken, turned) = (diff.Claims.Count(c => c.IsBroken), diff.Claims.Count(c => c.Before != c.After && !c.IsBroken));
        IEnumerable<string> parts =
        [
            string.Join(", ", verdicts.DefaultIfEmpty("no variant changed")),
            .. diff.IsWinnerFlipped ? [$"winner {DiffWords.Winner(diff)}"] : Array.Empty<string>(),
            .. broken > 0 ? [$"{Figure.Count(broken, "claim", "claims")} broken"] : Array.Empty<string>(),
            .. turned > 0 ? [$"{Figure.Count(turned, broken > 0 ? "other claim" : "claim", broken > 0 ? "other claims" : "claims")} changed"] : Array.Empty<string>(),
            DiffWords.Trials(diff.Trials),
        ];
        return string.Join("; ", parts);
    }

    private static string Word(SuiteDiff diff, VariantDiff variant) => DiffWords.Verdict(diff, variant, variant.Primary).Split(':')[0];

    internal static IEnumerable<VariantDiff> Changed(SuiteDiff diff) =>
        diff.Variants.Where(v => v.IsChanged);

    private static string? LeftOut(DiffDetail detail, int suites)
    {
        var what = detail switch
        {
            DiffDetail.All => null,
            DiffDetail.Primary => "metrics other than the primary one",
            DiffDetail.Changes => "metrics other than the primary one, variants and claims that did not change, and the ends of long lists",
            _ => "everything but a line per suite",
        };
        return suites > 0 ? $"{what}, and {Figure.Count(suites, "changed suite", "changed suites")}" : what;
    }
}
