using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Class weights written down from the counts of all training rows.</summary>
internal sealed class WeightsOfAllRows() : Lint("L45", Severity.Warning,
    "Class weights of all rows as constants",
    "Numbers worked out before the split know the validation rows, and go stale when the data changes.",
    "Write `class-weights: balanced`; it counts the training rows of each fold.")
{
    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, subject.Networks.Where(n => n.Variant.Configuration.Training.ClassWeights is GivenWeights given && IsOfAll(given, subject)).Select(n => n.Variant.Name),
        names => $"{names}: the given weights are n / (classes · n_c) of all training rows.", "training.class-weights");

    /// <summary>A balanced data set has weights of 1 whatever the rows.</summary>
    private static bool IsOfAll(GivenWeights given, LintSubject subject)
    {
        if (subject.Data?.Card.TrainCounts is not { } counts || counts.Count != given.Weights.Count || counts.Distinct().Count() == 1) return false;
        return given.Weights.Zip(counts).All(pair => Math.Abs(pair.First - (double)counts.Sum() / (counts.Count * pair.Second)) < 1e-6 * pair.First);
    }
}
