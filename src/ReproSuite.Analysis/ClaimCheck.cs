using System.Diagnostics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>Settles claims.</summary>
/// <remarks>
/// Comparison: holds when the verdict is the claimed word, refuted when it is another of better, worse and equivalent;
/// higher and lower likewise, whatever direction is better.
/// Value and bound: hold when the mean's whole 95 % interval lies inside what is claimed, refuted when all of it lies outside.
/// Every layer: see <see cref="EveryLayer"/>.
/// Everything else is inconclusive: an interval across a bound, and any trial missing, diverged or failed.
/// </remarks>
internal static class ClaimCheck
{
    public static ClaimResult Of(Claim claim, Suite suite, IReadOnlyDictionary<string, VariantCells> grids, Comparisons comparisons)
    {
        var decision = EveryLayer.IsMeant(claim)
            ? EveryLayer.Together([.. EveryLayer.Of(claim, grids).Select(layer => (layer.Layer, Decide(layer.Claim, suite, grids, comparisons)))])
            : Decide(claim, suite, grids, comparisons);
        return new ClaimResult(claim, decision.Verdict, decision.Evidence);
    }

    private static ClaimDecision Decide(Claim claim, Suite suite, IReadOnlyDictionary<string, VariantCells> grids, Comparisons comparisons)
    {
        if (claim.Statement is not { } statement) return Undecided("not one of the known forms of a claim");
        if (statement.Variants.FirstOrDefault(name => !grids.ContainsKey(name)) is { } stranger) return Undecided($"no variant \"{stranger}\"");
        var name = statement.Metric ?? suite.Measures.Primary;
        if (Metric.Find(name) is not { } metric) return Undecided($"no metric \"{name}\"");
        return statement switch
        {
            Comparison c => Compare(c.Relation, new Pair(c.Variant, c.Other, metric), comparisons),
            ValueWithin v => Locate(Estimated(v.Variant), metric, Rounding.SixDigits(v.Value - v.Tolerance), Rounding.SixDigits(v.Value + v.Tolerance)),
            Bound { AtLeast: true } b => Locate(Estimated(b.Variant), metric, b.Value, double.PositiveInfinity),
            Bound b => Locate(Estimated(b.Variant), metric, double.NegativeInfinity, b.Value),
            _ => throw new UnreachableException(),
        };

        (VariantCells, Estimate?) Estimated(string variant) => (grids[variant], Estimates.Of(grids[variant], metric, Design.Of(suite)));
    }

    private static ClaimDecision Undecided(string evidence) => new(ClaimVerdict.Inconclusive, evidence);

    private static ClaimDecision Compare(Relation relation, Pair pair, Comparisons comparisons)
    {
        var c = comparisons[pair];
        if (relation is Relation.Higher or Relation.Lower) return Rank(relation, pair, c, comparisons.OrderOf(pair));
        var verdict = c.Verdict == Verdict.Inconclusive ? ClaimVerdict.Inconclusive : c.Verdict == Word(relation) ? ClaimVerdict.Holds : ClaimVerdict.Refuted;
        return new ClaimDecision(verdict, Evidence(pair, c, c.Verdict.ToString(), c.Reason), Figures(pair, c));
    }

    private static ClaimDecision Rank(Relation relation, Pair pair, BaselineComparison c, ValueOrder? order)
    {
        var word = order?.Word;
        var verdict = word is null ? ClaimVerdict.Inconclusive : word == relation ? ClaimVerdict.Holds : ClaimVerdict.Refuted;
        return new ClaimDecision(verdict, Evidence(pair, c, word?.ToString() ?? nameof(Verdict.Inconclusive), order?.Reason ?? c.Reason), Figures(pair, c));
    }

    private static Verdict Word(Relation relation) => relation switch
    {
        Relation.Better => Verdict.Better,
        Relation.Worse => Verdict.Worse,
        _ => Verdict.Equivalent,
    };

    private static string Evidence(Pair pair, BaselineComparison c, string word, string reason) =>
        $"{pair.Variant} − {pair.Other} on {pair.Metric.Name}: {Figures(pair, c)}; {word.ToLowerInvariant()}: {reason}";

    private static string Figures(Pair pair, BaselineComparison c)
    {
        var decimals = pair.Metric.Decimals;
        var difference = c.Difference is { } d ? Figure.Signed(d, decimals) : "none";
        return difference + (c is { Low: { } low, High: { } high } ? $", 95 % interval {Figure.Interval(low, high, decimals)}" : "");
    }

    private static ClaimDecision Locate((VariantCells Cells, Estimate? Estimate) variant, Metric metric, double low, double high)
    {
        if (variant.Cells.Gap() is { } gap) return Undecided(gap);
        if (variant.Estimate is not { } e) return Undecided($"no trial of {variant.Cells.Name} has {metric.Name}");
        var (mean, trials) = (Figure.Fixed(e.Mean, metric.Decimals), Figure.Count(e.N, "trial", "trials"));
        if (e is not { Low: { } from, High: { } to }) return Undecided($"mean {mean} of {trials}, which gives no interval");
        var verdict = from >= low && to <= high ? ClaimVerdict.Holds : to < low || from > high ? ClaimVerdict.Refuted : ClaimVerdict.Inconclusive;
        var interval = $"[{Figure.Fixed(from, metric.Decimals)}, {Figure.Fixed(to, metric.Decimals)}]";
        return new ClaimDecision(verdict, $"mean {mean}, 95 % interval {interval} of {trials}; claimed {Range(low, high, metric.Decimals)}", $"mean {mean}, 95 % interval {interval}");
    }

    private static string Range(double low, double high, int decimals) =>
        double.IsInfinity(low) ? $"at most {Figure.Fixed(high, decimals)}"
        : double.IsInfinity(high) ? $"at least {Figure.Fixed(low, decimals)}"
        : $"[{Figure.Fixed(low, decimals)}, {Figure.Fixed(high, decimals)}]";
}
