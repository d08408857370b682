using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Reporting.Diffs;

/// <summary>What the templates of a comparison show of one suite.</summary>
internal static class DiffSuiteModel
{
    /// <summary>Items of a list where its end is left out.</summary>
    private const int ShortList = 8;

    public static Fields Of(SuiteDiff diff, bool onlyChanged, DiffDetail detail, bool draw)
    {
        var most = detail == DiffDetail.Changes ? ShortList : int.MaxValue;
        var variants = (onlyChanged || detail == DiffDetail.Changes ? DiffModel.Changed(diff) : diff.Variants).ToList();
        return new Fields
        {
            ["question"] = DiffWords.Line(diff.After.Question),
            ["facts"] = Facts(diff).Select(fact => new Fields { ["name"] = fact.Name, ["text"] = fact.Text }).ToList(),
            ["spec"] = Texts(diff.Spec, DiffWords.Of, most),
            ["alarms"] = Texts(diff.DifferentBits, DiffWords.Of, most),
            ["lost"] = Texts(diff.Trials.Lost, DiffWords.Of, most),
            ["table"] = variants.Count == 0 ? null : Table(diff, diff.After.Primary, variants),
            ["more"] = detail != DiffDetail.All ? [] : More(diff, variants),
            ["turns"] = Texts(Turns(diff).ToList(), text => text, most),
            ["charts"] = draw ? DiffCharts.Of(diff).Select(chart => new Fields { ["title"] = chart.Title, ["svg"] = chart.ToElement() }).ToList() : [],
        };
    }

    private static IEnumerable<(string Name, string Text)> Facts(SuiteDiff diff)
    {
        yield return ("data", DiffWords.Data(diff));
        yield return ("engine", DiffWords.Engine(diff));
        yield return ("trials", DiffWords.Trials(diff.Trials));
        yield return ("winner", DiffWords.Winner(diff));
        if (diff.Obstacle is { } obstacle) yield return ("not paired", DiffWords.Line(obstacle));
    }

    private static IEnumerable<string> Turns(SuiteDiff diff) =>
    [
        .. diff.Claims.Where(c => c.Before != c.After).Select(c => $"claim {DiffWords.Of(c)}"),
        .. diff.Variants.Where(v => v.IsVerdictFlipped).Select(v => $"against the baseline, {DiffWords.Flip(v)}"),
        .. diff.Ranks.Select(r => $"rank of {DiffWords.Of(r)}"),
    ];

    private static List<object?> More(SuiteDiff diff, IReadOnlyList<VariantDiff> variants) =>
    [
        .. variants.SelectMany(v => v.Metrics).Select(m => m.Metric).Distinct().Where(m => m != diff.After.Primary)
            .Select(metric => Table(diff, metric, [.. variants.Where(v => v.State == VariantState.Changed && v.Find(metric) is not null)]))
            .Where(table => ((List<Fields>)table["rows"]!).Count > 0),
    ];

    private static Fields Table(SuiteDiff diff, Metric metric, IReadOnlyList<VariantDiff> variants) => new()
    {
        ["metric"] = metric.Title,
        ["rows"] = variants.Where(v => v.Find(metric) is not null).Select(v => Row(diff, v, v.Find(metric)!)).ToList(),
    };

    private static Fields Row(SuiteDiff diff, VariantDiff variant, MetricDiff metric)
    {
        var mark = variant.MarkOf(metric);
        return new Fields
        {
            ["sign"] = DiffWords.Sign(mark),
            ["kind"] = mark switch { DiffMark.Better => "better", DiffMark.Worse => "worse", DiffMark.Equivalent => "equivalent", _ => "open" },
            ["name"] = DiffWords.Name(variant),
            ["before"] = DiffWords.Mean(metric.Before, metric.Metric.Decimals),
            ["after"] = DiffWords.Mean(metric.After, metric.Metric.Decimals),
            ["difference"] = DiffWords.Difference(metric),
            ["verdict"] = DiffWords.Verdict(diff, variant, metric),
        };
    }

    private static List<object?> Texts<T>(IReadOnlyList<T> items, Func<T, string> text, int most) =>
        items.Count <= most ? [.. items.Select(text)] : [.. items.Take(most).Select(text), $"and {Figure.Count(items.Count - most)} more"];
}
