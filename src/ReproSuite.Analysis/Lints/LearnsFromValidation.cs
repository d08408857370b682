using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Preprocessing that also learns from the rows that validate.</summary>
internal sealed class LearnsFromValidation() : Lint("L11", Severity.Warning,
    "Preprocessing fitted on validation rows",
    "Vocabulary and weights of words then know the rows that shall stand for new data, so that validation flatters.",
    "Leave `fit-on` out: every step learns from the training rows of its fold.")
{
    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, subject.Suite.Variants.Where(v => v.Configuration.Preprocessing.Any(step => step is VectorizerSpec { Leaks: true })).Select(v => v.Name),
        names => $"{names}: fitted on {VectorizerSpec.AllTrain}, the validation rows among them.", "preprocessing");
}
