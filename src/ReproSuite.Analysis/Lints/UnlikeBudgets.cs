using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Variants that may train longer, or choose among more configurations, than others.</summary>
internal sealed class UnlikeBudgets() : Lint("L27", Severity.Warning,
    "Unlike budgets",
    "More epochs, or a search for one variant and none for its rival, help whatever the idea is worth.",
    "Give all variants the same epochs, and the baseline a search of the same size.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var baseline = subject.Baseline.Configuration;
        if (!baseline.Model.HasEpochs) return [];
        var others = subject.Networks.Where(n => n.Variant.Name != subject.Suite.Baseline).ToList();
        var searched = others.Where(n => n.Variant.Configuration.Search is ParameterSearchSpec && baseline.Search is null);
        var longer = others.Where(n => n.Variant.Configuration.Search is null && n.Variant.Configuration.Training.Epochs is var epochs
            && (epochs > 1.1 * baseline.Training.Epochs || epochs < 0.9 * baseline.Training.Epochs));
        return LintSubject.About(this, searched.Select(n => n.Variant.Name), names => $"{names}: searches for its configuration, {subject.Suite.Baseline} does not.", "search")
            .Concat(LintSubject.About(this, longer.Select(n => n.Variant.Name), names => $"{names}: not as many epochs as {subject.Suite.Baseline}, which has {Figure.Count(baseline.Training.Epochs)}.", "training"));
    }
}
