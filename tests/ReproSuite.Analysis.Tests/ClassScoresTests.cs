using ReproSuite.Core.Metrics;
using ReproSuite.Core.Records;
using static ReproSuite.Analysis.Tests.SampleSuite;

namespace ReproSuite.Analysis.Tests;

public class ClassScoresTests
{
    // True classes as rows: 5 of class 0, 3 of class 1, 2 of class 2, which is never predicted in the first trial.
    private static readonly Cell[] Judgements =
    [
        new("a", 0, 0, Judged([4, 1, 0, 1, 2, 0, 1, 1, 0])),
        new("a", 0, 1, Judged([5, 0, 0, 0, 3, 0, 0, 0, 2])),
        new("a", 1, 0, Failed()),
        new("b", 0, 0, null),
    ];

    [Fact]
    public void Each_class_is_scored_in_every_trial_and_averaged()
    {
        var scores = ClassScores.Of(SampleSuite.Of(2, 2, "a", "a", "b"), Judgements);
        Assert.Equal([("a", 0), ("a", 1), ("a", 2)], scores.Select(s => (s.Variant, s.Class)));
        Assert.Equal([5L, 3, 2], scores.Select(s => s.Support));
        Assert.All(scores, s => Assert.Equal(2, s.Trials));
        // scikit-learn of the first trial: precision 4/6, 2/4, 0; recall 4/5, 2/3, 0; F1 8/11, 4/7, 0. Everything is 1 in the second.
        Assert.Equal([Rounded((4 / 6.0 + 1) / 2), 0.75, 0.5], scores.Select(s => s.Precision.Mean));
        Assert.Equal([0.9, Rounded((2 / 3.0 + 1) / 2), 0.5], scores.Select(s => s.Recall.Mean));
        Assert.Equal([Rounded((8 / 11.0 + 1) / 2), Rounded((4 / 7.0 + 1) / 2), 0.5], scores.Select(s => s.F1.Mean));
        Assert.Equal(Rounded(Math.Sqrt(0.5)), scores[2].F1.Sd);
    }

    [Fact]
    public void Their_mean_over_the_classes_is_the_macro_f1_and_one_trial_has_no_spread()
    {
        var scores = ClassScores.Of(SampleSuite.Of(2, 2, "a", "a"), [Judgements[0]]);
        var macro = Metric.Find("test.macro-f1")!.Of(Judgements[0].Completed!)!.Value;
        Assert.Equal(macro.Value, scores.Average(s => s.F1.Mean), 5);
        Assert.All(scores, s => Assert.Null(s.F1.Sd));
    }

    private static double Rounded(double value) => Rounding.SixDigits(value);

    private static TrialRecord Judged(long[] counts)
    {
        var record = Trained();
        return record with { Outcome = record.Outcome with { Test = new Evaluation(0, new ConfusionMatrix(3, [.. counts])) } };
    }
}
