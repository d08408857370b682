namespace ReproSuite.Analysis.Lints;

/// <summary>Own files of which two are the same.</summary>
internal sealed class SameFileTwice() : Lint("L02", Severity.Error,
    "The same rows train and test",
    "What a model has seen it can repeat; the test figure then says nothing about new data.",
    "Name another file for the test rows, or let `test-share` take them out.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var twice = (subject.Suite.Data.From?.Paths ?? []).GroupBy(at => at.Path, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) yield return new Finding(this, $"{string.Join(" and ", twice.Select(at => at.Key))} are one file: {twice.Key}.", "data.from");
    }
}
