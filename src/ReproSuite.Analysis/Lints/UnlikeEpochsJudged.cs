using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Variants of which one is judged at its best epoch and the other at its last, and that differ otherwise too.</summary>
internal sealed class UnlikeEpochsJudged() : Lint("L04", Severity.Warning,
    "Best epoch against last epoch",
    "The best epoch of a noisy curve is better than its last one for that reason alone, so the comparison credits the variant with the choice of the epoch.",
    "Give all variants the same callbacks, or compare the callbacks alone.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var baseline = subject.Baseline.Configuration;
        var unlike = subject.Networks.Select(n => n.Variant).Where(v => Kept(v) != Kept(subject.Baseline) && Factors.BeyondCallbacks(v.Configuration, baseline));
        return !subject.Baseline.Configuration.Model.HasEpochs ? [] : LintSubject.About(this, unlike.Select(v => v.Name), names =>
            $"{names} and {subject.Suite.Baseline} are not judged at the same kind of epoch ({subject.Suite.Baseline}: {Kept(subject.Baseline)}), and differ in more than that.", "training");
    }

    private static string Kept(Variant variant) => variant.Configuration.Training.Callbacks.LastOrDefault(c => c is Checkpoint or EarlyStopping { RestoreBest: true }) is { } keeps
        ? $"the best by {keeps.Watches}"
        : "the last";
}
