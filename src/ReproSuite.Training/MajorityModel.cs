using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Numerics;
using ReproSuite.Training.Losses;

namespace ReproSuite.Training;

/// <summary>What can be said without looking at a sample: the training part's most frequent class, the lowest on a tie.</summary>
/// <remarks>
/// Its probabilities are the classes' shares of the training part by the rule of succession, (count + 1) / (rows + classes), so that a class
/// that training never saw costs a finite loss. A part's loss is the mean of −log share over its rows.
/// </remarks>
internal static class MajorityModel
{
    /// <summary>Judges it on all three parts.</summary>
    /// <param name="data">The fold.</param>
    /// <param name="misclassified">Whether to tell which test rows are of another class.</param>
    public static TrialOutcome Judge(FoldData data, bool misclassified)
    {
        var counts = new long[data.Classes];
        foreach (var row in data.Train.Rows) counts[data.Train.Labels[row]]++;
        var predicted = Array.IndexOf(counts, counts.Max());
        var losses = Array.ConvertAll(counts, count => -Det.LogDouble((count + 1.0) / (data.Train.Count + data.Classes)));
        return new TrialOutcome(
            TrialStatus.Completed, "", [], 0, 0, 0, 0, [], "", "",
            Judge(data.Train, predicted, losses), Judge(data.Validation, predicted, losses), Judge(data.Test, predicted, losses))
        {
            Misclassified = misclassified && data.Test.Count > 0 ? MisclassifiedRows.Of(Array.ConvertAll(data.Test.Rows, row => data.Test.Labels[row]), [.. Enumerable.Repeat(predicted, data.Test.Count)]) : null,
        };
    }

    private static Evaluation? Judge(Samples part, int predicted, double[] classLosses)
    {
        if (part.Count == 0) return null;
        var classes = classLosses.Length;
        var counts = new long[classes * classes];
        var losses = new double[part.Count];
        for (var i = 0; i < part.Count; i++)
        {
            var label = part.Labels[part.Rows[i]];
            losses[i] = classLosses[label];
            counts[label * classes + predicted]++;
        }
        return new Evaluation(Loss.Mean(losses), new ConfusionMatrix(classes, counts.ToEquatableList()));
    }
}
