using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Gates;

/// <summary>Judges a comparison by the rules of a gate.</summary>
/// <remarks>
/// A variant fails when it is worse (<see cref="Verdict"/>) by at least the rule's minimum changes, or when its mean's whole 95 % interval lies beyond the floor.
/// It passes when it is better or equivalent, or when being worse has a probability below 0.05; what the design cannot tell is inconclusive.
/// A claim fails when it held and no longer does, a trial when it was completed and is not any more, and one key with two outcomes always.
/// </remarks>
public static class GateJudge
{
    /// <summary>Below this probability of being worse, a variant that is not shown to be equivalent passes all the same.</summary>
    private const double Unlikely = 0.05;

    /// <summary>Judges a comparison.</summary>
    /// <param name="reports">With what unchanged suites hold, too, where floors are to be judged.</param>
    /// <param name="gate">The rules.</param>
    /// <param name="today">Acknowledgements of the past do not count.</param>
    public static GateResult Of(ReportsDiff reports, Gate gate, DateOnly today)
    {
        var used = new HashSet<Acknowledgement>();
        List<GateCheck> checks = [.. reports.Suites.SelectMany(suite => Checks(suite, gate)).Select(check => Acknowledge(check, gate, today, used))];
        return new GateResult(checks, [.. Unmatched(reports, gate), .. gate.Acknowledged.Where(a => !used.Contains(a)).Select(a =>
            $"nothing fails any more that was acknowledged of {a.Suite}, {a.Variant ?? $"“{a.Claim}”"}: drop the entry")]);
    }

    private static IEnumerable<GateCheck> Checks(SuiteEntry suite, Gate gate)
    {
        if (suite.State == EntryState.Removed) yield return new GateCheck(suite.Name, "report", "", GateOutcome.Inconclusive, "the head has no report of this suite");
        if (suite.State == EntryState.Unreadable) yield return new GateCheck(suite.Name, "report", "", GateOutcome.Inconclusive, $"the base cannot be compared: {suite.Reason}");
        if (suite.Diff is not { } diff) yield break;
        foreach (var bits in diff.DifferentBits)
            yield return new GateCheck(suite.Name, bits.Trial, "", GateOutcome.DifferentBits, $"key {bits.Key.Short} differs at {bits.Difference.Place}: base {bits.Difference.Recorded ?? "nothing"}, head {bits.Difference.Found ?? "nothing"}");
        foreach (var lost in diff.Trials.Lost.Where(lost => lost.Before == TrialStatus.Completed))
            yield return new GateCheck(suite.Name, lost.Trial, "", GateOutcome.Failed, $"{lost.After.ToString().ToLowerInvariant()}, and was completed at the base: {lost.Reason}");
        foreach (var variant in diff.Variants.Where(v => v.State != VariantState.Removed))
            foreach (var metric in variant.Metrics)
                if (GateRules.Of(gate, diff, variant, metric.Metric) is { } rule) yield return Judge(suite.State, diff, variant, metric, rule);
        if (suite.State is not (EntryState.Compared or EntryState.Unchanged)) yield break;
        foreach (var claim in diff.Claims.Where(c => c.Before == ClaimVerdict.Holds)) yield return Judge(suite.Name, claim);
    }

    private static GateCheck Judge(EntryState state, SuiteDiff diff, VariantDiff variant, MetricDiff metric, GateRule rule)
    {
        var (outcome, message) = Floor(metric, rule) ?? Change(state, diff, variant, metric, rule);
        return new GateCheck(diff.Name, variant.Name, metric.Metric.Name, outcome, message);
    }

    /// <summary>What the floor says; null when the variant keeps to it, or there is none.</summary>
    private static (GateOutcome, string)? Floor(MetricDiff metric, GateRule rule)
    {
        if (rule.Floor is not { } floor || metric.Metric.HigherIsBetter is not { } higher) return null;
        var decimals = metric.Metric.Decimals;
        if (metric.After is not { } estimate) return (GateOutcome.Inconclusive, $"no completed trial to hold to the floor of {Figure.Fixed(floor, decimals)}");
        bool IsBeyond(double value) => higher ? value < floor : value > floor;
        if (!IsBeyond(estimate.Mean)) return null;
        var told = $"mean {Figure.Fixed(estimate.Mean, decimals)} is {(higher ? "below" : "above")} the floor of {Figure.Fixed(floor, decimals)}";
        return (higher ? estimate.High : estimate.Low) is { } near && !IsBeyond(near)
            ? (GateOutcome.Inconclusive, $"{told}, and its 95 % interval reaches {Figure.Fixed(near, decimals)}")
            : (GateOutcome.Failed, told);
    }

    private static (GateOutcome, string) Change(EntryState state, SuiteDiff diff, VariantDiff variant, MetricDiff metric, GateRule rule)
    {
        if (state is EntryState.Added or EntryState.Unreadable) return (GateOutcome.Passed, "the base has nothing to compare with");
        if (variant.State == VariantState.Added) return (GateOutcome.Passed, "the base has no such variant");
        if (variant.State == VariantState.Same) return (GateOutcome.Passed, "same trials");
        if (metric.Paired is not { } paired) return (GateOutcome.Inconclusive, $"not comparable: {diff.Obstacle}");
        var decimals = metric.Metric.Decimals;
        var figures = paired.Difference is { } difference ? Figure.Signed(difference, decimals) + (paired is { Low: { } low, High: { } high } ? " " + Figure.Interval(low, high, decimals) : "") : "no figure";
        return paired.Verdict switch
        {
            Verdict.Worse when TooSmall(metric, rule) is { } why => (GateOutcome.Passed, $"{figures}: worse, but by less than {why}"),
            Verdict.Worse => (GateOutcome.Failed, $"{figures}: worse; {paired.Reason}"),
            Verdict.Better or Verdict.Equivalent => (GateOutcome.Passed, $"{figures}: {paired.Verdict.ToString().ToLowerInvariant()}"),
            _ when paired.ProbabilityWorse < Unlikely && metric.Metric.HigherIsBetter is not null => (GateOutcome.Passed, $"{figures}: P(worse) {Figure.ProbabilityInSentence(paired.ProbabilityWorse.Value)}"),
            _ => (GateOutcome.Inconclusive, $"{figures}: {paired.Reason}"),
        };
    }

    private static string? TooSmall(MetricDiff metric, GateRule rule)
    {
        var size = Math.Abs(metric.Paired!.Difference!.Value);
        return size < rule.MinimumChange ? $"the minimum change of {Figure.Setting(rule.MinimumChange)}"
            : size < rule.MinimumRelativeChange * Math.Abs(metric.Before?.Mean ?? 0) ? $"the minimum relative change of {Figure.Percent(rule.MinimumRelativeChange)}"
            : null;
    }

    private static GateCheck Judge(string suite, ClaimChange claim) => claim.After switch
    {
        ClaimVerdict.Holds => new GateCheck(suite, claim.Says, "", GateOutcome.Passed, "holds as before"),
        null => new GateCheck(suite, claim.Says, "", GateOutcome.Inconclusive, "held, and is claimed no more"),
        { } now => new GateCheck(suite, claim.Says, "", GateOutcome.Failed, $"held, and is now {now.ToString().ToLowerInvariant()}: {claim.Evidence}"),
    };

    private static GateCheck Acknowledge(GateCheck check, Gate gate, DateOnly today, HashSet<Acknowledgement> used)
    {
        if (check.Outcome != GateOutcome.Failed) return check;
        var matching = gate.Acknowledged.Where(a => a.Suite == check.Suite && IsOf(a, check)).ToList();
        used.UnionWith(matching);
        if (matching.Find(a => a.LastDay >= today) is { } valid)
            return check with { Outcome = GateOutcome.Acknowledged, Message = $"{check.Message} (acknowledged until {valid.Until}: {valid.Reason})" };
        return matching.Count == 0 ? check : check with { Message = $"{check.Message} (acknowledged until {matching[^1].Until}, which is over)" };
    }

    /// <summary>Whether an entry speaks of a check: of a variant's metric or trials, or of a claim.</summary>
    private static bool IsOf(Acknowledgement entry, GateCheck check) => entry.Claim is { } claim
        ? check.Metric.Length == 0 && check.Subject == claim
        : check.Metric.Length > 0 ? check.Subject == entry.Variant && (entry.Metric is null || entry.Metric == check.Metric)
        : entry.Metric is null && check.Subject.StartsWith($"{entry.Variant}/fold=", StringComparison.Ordinal);

    /// <summary>Rules for suites or variants that there are not: a misspelt one would hold nothing to anything.</summary>
    private static IEnumerable<string> Unmatched(ReportsDiff reports, Gate gate) =>
        from rule in gate.Metrics
        where rule.Suites.Count + rule.Variants.Count > 0
        where !reports.Suites.Any(suite => rule.IsOfSuite(suite.Name) && (suite.Diff is null || suite.Diff.Variants.Any(v => rule.IsOfVariant(v.Name))))
        select $"the rule for {rule.Metric} concerns nothing here: suites {Named(rule.Suites)}, variants {Named(rule.Variants)}";

    private static string Named(IReadOnlyCollection<string> names) => names.Count == 0 ? "all" : string.Join(", ", names);
}
