namespace ReproSuite.Analysis.Lints;

/// <summary>Seeds that look chosen.</summary>
internal sealed class OddSeeds() : Lint("L33", Severity.Warning,
    "Chosen seeds",
    "Seeds picked one by one may be those that came out well; a reader cannot know.",
    "Write a count (`seeds: 5`), which means 1 to 5.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var seeds = subject.Suite.Seeds;
        if (seeds.Max() - seeds.Min() + 1L != seeds.Count) yield return new Finding(this, $"the seeds {string.Join(", ", seeds)} do not follow one another.", "seeds");
    }
}
