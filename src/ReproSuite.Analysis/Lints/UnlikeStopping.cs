using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Variants that stop early by unlike rules, and differ otherwise too.</summary>
internal sealed class UnlikeStopping() : Lint("L35", Severity.Warning,
    "Unlike rules for stopping",
    "A more patient rule trains longer, and weights that are not restored are those of the epochs spent waiting.",
    "Give all variants the same early stopping, or compare the rules alone.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        if (subject.Baseline.Configuration.Model is LibraryModelSpec || Rule(subject.Baseline) is not { } rule) return [];
        var unlike = subject.Networks.Select(n => n.Variant)
            .Where(v => Rule(v) is { } other && other != rule && Factors.BeyondCallbacks(v.Configuration, subject.Baseline.Configuration));
        return LintSubject.About(this, unlike.Select(v => v.Name), names => $"{names}: stops by another rule than {subject.Suite.Baseline}, and differs in more than that.", "training.callbacks");
    }

    private static EarlyStopping? Rule(Variant variant) => variant.Configuration.Training.Callbacks.OfType<EarlyStopping>().FirstOrDefault();
}
