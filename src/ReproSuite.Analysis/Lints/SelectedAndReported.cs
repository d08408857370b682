using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Verdicts on the very figure that an epoch was chosen by.</summary>
internal sealed class SelectedAndReported() : Lint("L05", Severity.Warning,
    "Chosen by the figure that is reported",
    "The best of K noisy epochs lies above the truth by about E_max(K) standard deviations (1.5 for 10, 1.9 for 20), so that longer or noisier training looks better.",
    "Judge by a test metric; the test part is looked at once, after the choice.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var primary = subject.Suite.Measures.Primary;
        if (primary.StartsWith("best.", StringComparison.Ordinal))
            yield return new Finding(this, $"{primary} is the best of many epochs, chosen by itself.", "metrics");
        if (!primary.StartsWith("val.", StringComparison.Ordinal)) yield break;
        var chosen = subject.Networks.Where(n => n.Variant.Configuration.Search is not null
            || n.Variant.Configuration.Training.Callbacks.Any(c => c.Watches.StartsWith("val.", StringComparison.Ordinal) && c is Checkpoint or EarlyStopping));
        foreach (var finding in LintSubject.About(this, chosen.Select(n => n.Variant.Name), names => $"{names}: validation rows choose the epoch, and {primary} judges on the same rows."))
            yield return finding with { Key = "metrics" };
    }
}
