using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>A schedule in steps that does not fit the steps of an epoch, or is over before training has begun in earnest.</summary>
internal sealed class OddBoundaries() : Lint("L19", Severity.Warning,
    "A schedule for other steps per epoch",
    "Boundaries counted in steps of another data set or batch size fall elsewhere: too late to be reached, or in the first epochs.",
    "Give lengths in epochs (`10 epochs`); they are counted in steps of each fold's own training part.")
{
    private const double Early = 0.1;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        if (subject.Data is not { Folds: { Count: > 0 } folds }) return [];
        return from network in subject.Networks
               let training = network.Variant.Configuration.Training
               let odd = Odd(training, (folds[0].Train + training.Batch - 1L) / training.Batch)
               where odd is not null
               group network.Variant.Name by odd into alike
               from found in LintSubject.About(this, alike, names => $"{names}: {alike.Key}.", "training.schedule")
               select found;
    }

    /// <summary>What is odd about a schedule; null when nothing is.</summary>
    private static string? Odd(TrainingSpec training, long perEpoch)
    {
        if (training.Schedule is not { } schedule) return null;
        TrainingLength[] steps = [.. schedule.Ends().Select(end => end.Length).Where(length => length.Unit == TrainingUnit.Steps)];
        return steps.FirstOrDefault(length => length.Count % perEpoch != 0) is { Count: > 0 } odd
                ? $"{odd} are no whole number of epochs, of which each has {Figure.Count(perEpoch, "step", "steps")}"
            : schedule is Piecewise && steps.Length > 0 && steps.All(length => length.Count < Early * perEpoch * training.Epochs)
                ? $"every boundary lies in the first tenth of {Figure.Count(perEpoch * training.Epochs, "step", "steps")}"
            : null;
    }
}
