using ReproSuite.Core.Records;

namespace ReproSuite.Reporting.Exports;

/// <summary>The figures of one epoch by name: <c>part.figure</c> as metrics are named, where <c>running</c> is the epoch's own batches.</summary>
internal static class EpochScalars
{
    public static IEnumerable<(string Part, string Figure, double Value)> Of(EpochRecord epoch)
    {
        foreach (var (part, score) in new[] { ("train", epoch.Train), ("val", epoch.Validation), ("running", epoch.Running) })
        {
            if (score is null) continue;
            yield return (part, "loss", score.Loss);
            if (score.Correct is not null) yield return (part, "accuracy", score.Accuracy);
        }
        yield return ("train", "penalty", epoch.Penalty);
        yield return ("train", "learning-rate", epoch.LearningRate);
    }
}
