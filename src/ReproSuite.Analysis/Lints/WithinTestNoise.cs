namespace ReproSuite.Analysis.Lints;

/// <summary>A verdict on a difference that is small beside the sampling noise of the test part.</summary>
internal sealed class WithinTestNoise() : Lint("L41", Severity.Warning,
    "Within the noise of the test part",
    "The same test rows judge all variants, so that folds and seeds cannot show how the difference would move on other test rows.",
    "Read the verdict as one about these test rows, or judge on more of them.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        if (subject.Results is not { Analysis: { Primary.Name: "test.accuracy" } analysis } results) return [];
        if (analysis.Variants.First(v => v.IsBaseline).Metrics.GetValueOrDefault(analysis.Primary.Name) is not { } baseline) return [];
        if (results.Cells.Select(cell => cell.Completed?.Test?.Confusion?.Total).FirstOrDefault(total => total is not null) is not { } rows) return [];
        var noise = 2 * Math.Sqrt(2 * baseline.Mean * (1 - baseline.Mean) / rows);
        var small = analysis.Variants.Where(v => v.Comparison is { Verdict: Verdict.Better or Verdict.Worse, Difference: { } difference } && Math.Abs(difference) < noise);
        return LintSubject.About(this, small.Select(v => v.Name), names =>
            $"{names}: differs by less than {Figure.Fixed(noise, 4)}, twice the standard error of a difference on {Figure.Count(rows, "test row", "test rows")}.");
    }
}
