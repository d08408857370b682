using System.Text;
using ReproSuite.Analysis;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Metrics;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests;

public sealed class ReportIndexTests
{
    private static readonly ResultsOutline Sample = ResultsFile.ReadOutline(ResultsFile.Write(SampleReport.Input).Span);

    private static readonly ResultsOutline Many = Outline("many", "Which of *many* | how much?", InferenceTarget.Folds, [.. Enumerable.Repeat(Verdict.Inconclusive, 7), Verdict.Better]);

    [Fact]
    public void The_index_as_markdown() => Snapshot.Match(
        Page(new("sample", Sample), new("many", Many), new("many@1x1", Many with { Target = InferenceTarget.None }), new("alone", Outline("alone", "", InferenceTarget.Seeds))), "md");

    [Fact]
    public void The_order_in_which_folders_are_found_changes_no_byte() =>
        Assert.Equal(Page(new("many", Many), new("sample", Sample)), Page(new("sample", Sample), new("many", Many)));

    [Fact]
    public void The_outline_has_what_the_report_says()
    {
        var analysis = SampleReport.Input.Analysis;
        Assert.Equal(("sample", "baseline", analysis.Primary, analysis.Design.Target), (Sample.Suite, Sample.Baseline, Sample.Primary, Sample.Target));
        Assert.Equal(analysis.Suite.Question, Sample.Question);
        Assert.Equal(analysis.Claims.Select(c => c.Verdict), Sample.Claims);
        Assert.Equal(
            analysis.Variants.OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => (v.Name, v.Completed, v.Comparison)),
            Sample.Variants.Select(v => (v.Name, v.Completed, v.Comparison)));
    }

    [Theory]
    [InlineData("\"is-baseline\":true", "\"is-baseline\":false")]
    [InlineData("\"primary\":\"test.accuracy\"", "\"primary\":\"test.acuracy\"")]
    [InlineData("\"target\":\"folds\"", "\"target\":\"moon\"")]
    [InlineData("\"verdict\":\"worse\"", "\"verdict\":\"worst\"")]
    [InlineData("\"running\":{\"loss\":1.2", "\"running\":{\"loss\":1.3")]
    public void Damaged_results_have_no_outline(string written, string wrong)
    {
        var text = Encoding.UTF8.GetString(ResultsFile.Write(SampleReport.Input).Span);
        Assert.Contains(written, text, StringComparison.Ordinal);
        var damaged = Assert.Throws<InvalidInputException>(() => ResultsFile.ReadOutline(Encoding.UTF8.GetBytes(text.Replace(written, wrong, StringComparison.Ordinal)), "reports/x/results.json"));
        Assert.StartsWith("reports/x/results.json: error RPR0443: ", Assert.Single(damaged.Faults).ToString(), StringComparison.Ordinal);
    }

    private static string Page(params IndexEntry[] entries) => ReportIndex.Render(entries, ReportTemplates.Shipped).Text;

    private static ResultsOutline Outline(string suite, string question, InferenceTarget target, params Verdict[] verdicts)
    {
        var comparison = Sample.Variants.First(v => v.Comparison is not null).Comparison!;
        var baseline = Sample.Variants.First(v => v.IsBaseline);
        return new ResultsOutline(
            suite, question, Metric.Find("val.loss")!, target, baseline.Name,
            [baseline, .. verdicts.Select((verdict, i) => baseline with { Name = $"v_{i}", IsBaseline = false, Comparison = comparison with { Verdict = verdict } })], []);
    }
}
