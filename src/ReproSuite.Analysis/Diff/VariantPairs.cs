using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis.Diff;

/// <summary>Finds the variants of both sides that belong together, and compares them.</summary>
internal static class VariantPairs
{
    public static IReadOnlyList<VariantDiff> Of(DiffSide before, DiffSide after, Pairing pairing, IReadOnlyList<DifferentBits> bits, IReadOnlyCollection<JudgedMetric> more)
    {
        var pairs = Match(before, after);
        var metrics = Metrics(before, after, more);
        var shared = pairs.Select(pairing.Shared).ToList();
        var (was, now) = (Design.Of(before.Data.Folds.Count, before.Seeds.Count), Design.Of(after.Data.Folds.Count, after.Seeds.Count));
        var compared = metrics.Select(Compare).ToList();
        return
        [
            .. pairs.Select((pair, i) => new VariantDiff(
                pair.After ?? pair.Before!,
                pair is { Before: not null, After: not null } && pair.Before != pair.After ? pair.Before : null,
                pair.State,
                pair.After is not null && bits.Any(b => b.Variant == pair.After),
                [.. compared.Select(ofMetric => ofMetric[i]).Where((m, place) => place == 0 || m.Before is not null || m.After is not null)],
                Verdict(before, pair.Before),
                Verdict(after, pair.After))),
        ];

        List<MetricDiff> Compare(JudgedMetric judged)
        {
            var metric = judged.Metric;
            var measures = judged.Rope is { } rope ? new Measures(metric.Name, rope) : new Measures(after.Primary.Name, before.Primary == after.Primary ? Math.Min(before.Rope, after.Rope) : after.Rope);
            var contrasts = shared.Select((cells, i) => cells is { } both ? Contrast.Of(both.Head, both.Base, metric, measures, pairing.Design, pairs[i].State == VariantState.Same) : null).ToList();
            var family = pairs.Index().Where(p => p.Item.State == VariantState.Changed && contrasts[p.Index] is not null).Select(p => p.Index).ToList();
            var adjusted = family.Zip(Holm.Adjust([.. family.Select(i => contrasts[i]!.Test?.P)])).ToDictionary(p => p.First, p => p.Second);
            return
            [
                .. pairs.Select((pair, i) => new MetricDiff(
                    metric, Estimates.Of(pair.Was, metric, was), Estimates.Of(pair.Now, metric, now),
                    contrasts[i]?.Judge(adjusted.TryGetValue(i, out var p) ? p : contrasts[i]!.Test?.P))),
            ];
        }
    }

    /// <summary>By name; and a variant of a new name that has the very trials of one that is gone.</summary>
    private static List<VariantPair> Match(DiffSide before, DiffSide after)
    {
        var (was, now) = (Names(before), Names(after));
        var gone = was.Except(now).ToList();
        var pairs = new List<VariantPair>();
        foreach (var name in now)
        {
            var former = was.Contains(name) ? name : gone.Find(old => VariantPair.HaveSameTrials(before.Of(old), after.Of(name)));
            if (former is not null) gone.Remove(former);
            pairs.Add(VariantPair.Of(before, former, after, name));
        }
        pairs.AddRange(gone.Select(name => VariantPair.Of(before, name, after, null)));
        return pairs;
    }

    private static List<string> Names(DiffSide side) => [.. side.Variants.Select(v => v.Name).Union(side.Cells.Select(c => c.Variant))];

    /// <summary>The head's primary metric, then what both sides summarize, then what else is asked for.</summary>
    private static List<JudgedMetric> Metrics(DiffSide before, DiffSide after, IReadOnlyCollection<JudgedMetric> more)
    {
        var (was, now) = (Summarized(before), Summarized(after));
        return
        [
            .. now.Where(was.Contains).Select(Metric.Find).OfType<Metric>().Prepend(after.Primary).Concat(more.Select(m => m.Metric)).Distinct()
                .Select(metric => more.FirstOrDefault(m => m.Metric == metric) ?? new JudgedMetric(metric)),
        ];
    }

    private static List<string> Summarized(DiffSide side) => [.. side.Variants.SelectMany(v => v.Metrics).Distinct()];

    private static Verdict? Verdict(DiffSide side, string? variant) => side.Variants.FirstOrDefault(v => v.Name == variant)?.Verdict;
}
