namespace ReproSuite.Analysis.Lints;

/// <summary>A variant that changes several things at once.</summary>
internal sealed class Confounded() : Lint("L26", Severity.Info,
    "Several things changed at once",
    "A difference from the baseline then has several possible causes, and the comparison cannot say which.",
    "Change one thing per variant, or add the variants in between.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var changed = subject.Networks.Where(n => n.Variant.Name != subject.Suite.Baseline && n.Variant.Configuration.Search is null)
            .Select(n => (n.Variant.Name, Keys: Factors.Between(n.Variant.Configuration, subject.Baseline.Configuration)))
            .Where(v => v.Keys.Count > 1)
            .ToList();
        return LintSubject.About(this, changed.Select(v => v.Name), names => $"{names}: changes {string.Join(" and ", changed[0].Keys.Take(3))} at once{(changed.Count > 1 ? $" ({changed[0].Name})" : "")}.");
    }
}
