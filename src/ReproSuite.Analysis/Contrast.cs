using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>Two variants on one metric: everything about them but the verdict, which also needs the p values of the family they belong to.</summary>
/// <param name="Metric">What is compared.</param>
/// <param name="Rope">Differences up to this size do not matter.</param>
/// <param name="Design">Folds and seeds.</param>
/// <param name="Differences">variant − other.</param>
/// <param name="Superiority">Probability that a trial of the variant lies above one of the other, ties half; null when a trial has no figure.</param>
/// <param name="Gap">Which trials of either are not completed, in words; null when none.</param>
/// <param name="Least">What the differences can show where trials of one of the two have only a least figure; null where every figure is known.</param>
internal sealed record Contrast(Metric Metric, double Rope, Design Design, Differences Differences, double? Superiority, string? Gap, LeastFigures? Least)
{
    /// <summary>The contrast of two variants.</summary>
    public static Contrast Of(VariantCells variant, VariantCells other, Metric metric, Suite suite) => Of(variant, other, metric, suite.Measures, Design.Of(suite));

    /// <summary>The contrast of cells [folds × seeds] of a design, or of the very same trials seen twice.</summary>
    public static Contrast Of(VariantCells variant, VariantCells other, Metric metric, Measures measures, Design design, bool areSameTrials = false)
    {
        var gaps = new[] { variant.Gap(), other.Gap() }.Where(gap => gap is not null).ToArray();
        var (mine, others) = (variant.Measure(metric), other.Measure(metric));
        var least = OneSided(variant, mine, others, metric, Relation.Higher) ?? OneSided(other, others, mine, metric, Relation.Lower);
        if (least is { Shows: Relation.Higher }) mine = variant.MeasureAtLeast(metric);
        if (least is { Shows: Relation.Lower }) others = other.MeasureAtLeast(metric);
        return new Contrast(
            metric,
            RopeOf(metric, measures),
            design,
            Differences.Of(mine, others, areSameTrials),
            mine.Contains(null) || others.Contains(null) ? null : EffectSize.Superiority([.. mine.Select(m => m!.Value.Value)], [.. others.Select(m => m!.Value.Value)]),
            gaps.Length == 0 ? null : string.Join("; ", gaps),
            least);
    }

    /// <summary>Null unless some trials of the first have only a least figure and all of the second have one of their own.</summary>
    private static LeastFigures? OneSided(VariantCells first, IReadOnlyList<Measurement?> figures, IReadOnlyList<Measurement?> known, Metric metric, Relation shows)
    {
        var without = figures.Count(figure => figure is null);
        return without == 0 || known.Contains(null) || first.MeasureAtLeast(metric).Contains(null)
            ? null
            : new LeastFigures(shows, $"{first.Name} has no {metric.Name} in {Figure.Count(without)} of {Figure.Count(figures.Count, "trial", "trials")}, which count as one epoch more than they ran");
    }

    /// <summary>The test behind the verdict; null when there can be none.</summary>
    public PairedTest? Test { get; } = Differences.Test(Design);

    /// <summary>1 where more is better, −1 where less is; without a direction, more.</summary>
    public int Direction => Metric.HigherIsBetter == false ? -1 : 1;

    /// <summary>The comparison with its verdict.</summary>
    /// <param name="adjustedP">p of <see cref="Test"/> adjusted within its family; null without a test.</param>
    public BaselineComparison Judge(double? adjustedP)
    {
        var shared = Differences.Shared;
        var judged = new BaselineComparison(
            Metric.Name, Rounding.SixDigits(Differences.Mean), null, null, null, null,
            shared.Count, shared.Count(d => d * Direction > 0), shared.Count(d => d == 0), shared.Count(d => d * Direction < 0),
            null, null, null, Verdict.Inconclusive, Gap ?? Obstacle(), null);
        if (Test is not { } test) return judged;

        var posterior = EquivalencePosterior.Of(test, Rope);
        if (Direction < 0) posterior = posterior.Mirrored;
        judged = judged with
        {
            Low = Rounding.SixDigits(test.Interval.Low),
            High = Rounding.SixDigits(test.Interval.High),
            P = Rounding.SixDigits(test.P),
            AdjustedP = Rounding.SixDigits(adjustedP),
            ProbabilityWorse = Rounding.SixDigits(posterior.Below),
            ProbabilityEquivalent = Rounding.SixDigits(posterior.Inside),
            ProbabilityBetter = Rounding.SixDigits(posterior.Above),
            MinimumDetectable = Rounding.SixDigits(Power.MinimumDetectable(test)),
        };
        var verdict = Decide(judged);
        return judged with { Verdict = verdict, Reason = Reason(verdict, judged, test) };
    }

    /// <summary>Which is higher, by the same rule as which is better; null without a test.</summary>
    public ValueOrder? OrderOf(BaselineComparison c)
    {
        if (Test is not { } test) return null;
        var (lower, higher) = Direction < 0 ? (c.ProbabilityBetter!.Value, c.ProbabilityWorse!.Value) : (c.ProbabilityWorse!.Value, c.ProbabilityBetter!.Value);
        if (higher >= 0.95 && c.AdjustedP < 0.05 && Shows(Relation.Higher)) return new ValueOrder(Relation.Higher, Found("higher", higher, c));
        if (lower >= 0.95 && c.AdjustedP < 0.05 && Shows(Relation.Lower)) return new ValueOrder(Relation.Lower, Found("lower", lower, c));
        return c.ProbabilityEquivalent >= 0.95 && Shows(Relation.Equivalent)
            ? new ValueOrder(Relation.Equivalent, Reason(Verdict.Equivalent, c, test))
            : new ValueOrder(null, Shortfall(test, c.MinimumDetectable!.Value));
    }

    private string Found(string word, double probability, BaselineComparison c) =>
        $"P({word}) {Figure.ProbabilityInSentence(probability)}, p {Figure.PInSentence(c.AdjustedP!.Value)} (Holm)" + (Least is null ? "" : $"; {Least.Why}");

    private bool Shows(Relation relation) => Least is null || Least.Shows == relation;

    /// <summary>Decides on the rounded figures, so that what a reader sees is what decided.</summary>
    private Verdict Decide(BaselineComparison c)
    {
        var significant = c.AdjustedP < 0.05 && Metric.HigherIsBetter is not null;
        var (better, worse) = Direction < 0 ? (Relation.Lower, Relation.Higher) : (Relation.Higher, Relation.Lower);
        if (c.ProbabilityBetter >= 0.95 && significant && Shows(better)) return Verdict.Better;
        if (c.ProbabilityWorse >= 0.95 && significant && Shows(worse)) return Verdict.Worse;
        return c.ProbabilityEquivalent >= 0.95 && Shows(Relation.Equivalent) ? Verdict.Equivalent : Verdict.Inconclusive;
    }

    private string Reason(Verdict verdict, BaselineComparison c, PairedTest test) => verdict switch
    {
        Verdict.Better => Found("better", c.ProbabilityBetter!.Value, c),
        Verdict.Worse => Found("worse", c.ProbabilityWorse!.Value, c),
        Verdict.Equivalent => $"P(equivalent) {Figure.ProbabilityInSentence(c.ProbabilityEquivalent!.Value)}, region ±{Figure.Fixed(Rope, Metric.Decimals)}",
        _ when Metric.HigherIsBetter is null => $"{Metric.Name} has no better direction",
        _ => Shortfall(test, c.MinimumDetectable!.Value),
    };

    /// <summary>What this design can find, and what it would take to find a difference that matters.</summary>
    private string Shortfall(PairedTest test, double minimum)
    {
        if (Least is not null) return Least.Why;
        var effect = Rope > 0 ? Rope : Math.Abs(test.Mean);
        var found = $"finds differences from ±{Figure.Fixed(minimum, Metric.Decimals)} on";
        if (minimum <= effect) return $"{found}; this one lies too near the bounds of ±{Figure.Fixed(Rope, Metric.Decimals)}";
        return effect == 0 ? found : $"{found}; ±{Figure.Fixed(effect, Metric.Decimals)} would take {Needed(test, effect)}";
    }

    private string Needed(PairedTest test, double effect)
    {
        if (Design.Target == InferenceTarget.Seeds)
            return Power.SeedsNeeded(test.Sd, effect) is { } n ? "about " + Figure.Count(n, "seed", "seeds") : "more than 1000 seeds";
        var folds = Power.FoldsNeeded(test.Sd, effect) is { } k ? "about " + Figure.Count(k, "fold", "folds") : "more than 1000 folds";
        if (Design.Seeds < 2) return folds;
        var components = CrossedComponents.Of([.. Differences.Shared.Select(d => d / Differences.Per)], Design.Folds, Design.Seeds);
        var seeds = Power.SeedsNeeded(components, effect) is { } s ? $"about {Figure.Count(s, "seed", "seeds")} per fold" : null;
        if (test.SeedsDecide) return seeds ?? "more folds and more seeds";
        return seeds is null ? folds + "; more seeds alone would not do" : $"{folds}, or {seeds}";
    }

    private string Obstacle() => Design.Target == InferenceTarget.None
        ? Design.Statement
        : $"{Metric.Name} is not there in every trial";

    /// <summary>The suite's region speaks of its primary metric and of the same quantity on other parts of the data; other metrics have none.</summary>
    private static double RopeOf(Metric metric, Measures measures) => Quantity(metric.Name) == Quantity(measures.Primary) ? measures.Rope : 0;

    private static string Quantity(string metric) => metric[(metric.LastIndexOf('.') + 1)..];
}
