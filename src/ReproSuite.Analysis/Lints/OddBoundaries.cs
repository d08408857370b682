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
        if (subject.Data is not { Folds: { Count: > 0 } folds }) yield break;
        foreach (var (variant, _) in subject.Networks)
        {
            var training = variant.Configuration.Training;
            if (training.Schedule is not { } schedule) continue;
            var perEpoch = (folds[0].Train + training.Batch - 1L) / training.Batch;
            TrainingLength[] steps = [.. schedule.Ends().Select(end => end.Length).Where(length => length.Unit == TrainingUnit.Steps)];
            if (steps.FirstOrDefault(length => length.Count % perEpoch != 0) is { Count: > 0 } odd)
                yield return Found(variant.Name, $"{odd} are no whole number of epochs, of which each has {Figure.Count(perEpoch, "step", "steps")}");
            else if (schedule is Piecewise && steps.Length > 0 && steps.All(length => length.Count < Early * perEpoch * training.Epochs))
                yield return Found(variant.Name, $"every boundary lies in the first tenth of {Figure.Count(perEpoch * training.Epochs, "step", "steps")}");
        }
    }

    private Finding Found(string variant, string what) => new(this, $"{variant}: {what}.", $"variants.{variant}.training.schedule");
}
