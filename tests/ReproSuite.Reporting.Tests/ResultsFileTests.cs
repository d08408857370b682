using System.Text;
using System.Text.Json;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Records;

namespace ReproSuite.Reporting.Tests;

public sealed class ResultsFileTests
{
    private static readonly string Text = Encoding.UTF8.GetString(ResultsFile.Write(SampleReport.Input).Span);

    [Fact]
    public void A_byte_order_mark_and_white_space_around_it_change_nothing()
    {
        Assert.Equal(ResultsFile.Read(Encoding.UTF8.GetBytes(Text)).Trials, ResultsFile.Read(Encoding.UTF8.GetBytes("\uFEFF" + Text + " \n")).Trials);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"records\":{}}")]
    [InlineData("{\"schema\":2,\"schema\":2,\"records\":[]}")]
    [InlineData("{\"records\":[],\"records\":[]}")]
    [InlineData("{\"schema\":2,\"records\":[]} {}")]
    [InlineData("{\"schema\":2,\"records\":[]")]
    public void What_is_no_results_file_is_refused_in_one_line(string text)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => ResultsFile.Read(Encoding.UTF8.GetBytes(text))).Faults);
        Assert.Equal("RPR0443", fault.Code);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var (input, stored) = (SampleReport.Input, ResultsFile.Read(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal("sample", stored.Suite);
        Assert.Equal(ResultsFile.SpecDigest(input.Plan.Suite), stored.SpecDigest);
        Assert.Equal(input.Plan.Engine, stored.Engine);
        Assert.Equal(input.Plan.Data, stored.Data);
        Assert.Equal(input.Plan.Trials.Select(t => t.Key).Order(Comparer), stored.Trials.Select(t => t.Key).Order(Comparer));
        Assert.Equal(input.Cells.Select(c => c.Record).OfType<TrialRecord>().OrderBy(r => r.Key.Hex, StringComparer.Ordinal), stored.Records);
    }

    [Theory]
    [InlineData("sample", "sample")]
    [InlineData("sample@quick", "sample@quick")]
    [InlineData("old", "sample")]
    public void A_side_of_a_comparison_is_read_from_the_text_alone(string folder, string name)
    {
        var (input, side) = (SampleReport.Input, ResultsFile.ReadSide(Encoding.UTF8.GetBytes(Text), folder));
        Assert.Equal((name, input.Plan.Suite.Title, input.Plan.Suite.Question, input.Plan.Suite.Source), (side.Name, side.Title, side.Question, side.Source));
        Assert.Equal((input.Analysis.Primary, input.Plan.Suite.Measures.Rope, input.Plan.Suite.Baseline), (side.Primary, side.Rope, side.Baseline));
        Assert.Equal(input.Cells.OrderBy(c => c.Variant, StringComparer.Ordinal), side.Cells.Select(c => new Analysis.Cell(c.Variant, c.Fold, c.Seed, c.Record)));
        Assert.Equal(input.Analysis.Claims.Select(c => (c.Claim.Says, c.Verdict, c.Evidence)), side.Claims.Select(c => (c.Says, c.Verdict, c.Evidence)));
        Assert.Equal(
            input.Analysis.Variants.OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => (v.Name, v.IsBaseline, v.Comparison?.Verdict)),
            side.Variants.Select(v => (v.Name, v.IsBaseline, v.Verdict)));
        Assert.Equal(input.Analysis.Variants[0].Metrics.Keys, side.Variants.Single(v => v.Name == input.Analysis.Variants[0].Name).Metrics);
    }

    [Fact]
    public void A_side_is_read_from_summaries_of_an_earlier_version_too()
    {
        var earlier = Text.Replace("\"iqm\":", "\"middle\":", StringComparison.Ordinal);
        Assert.Throws<InvalidInputException>(() => ResultsFile.ReadOutline(Encoding.UTF8.GetBytes(earlier)));
        Assert.Equal(ResultsFile.ReadSide(Encoding.UTF8.GetBytes(Text), "sample").Claims, ResultsFile.ReadSide(Encoding.UTF8.GetBytes(earlier), "sample").Claims);
    }

    [Fact]
    public void A_report_rendered_from_read_records_has_the_same_bytes()
    {
        var records = ResultsFile.Read(Encoding.UTF8.GetBytes(Text)).Records.ToDictionary(r => r.Key);
        var cells = SampleReport.Input.Plan.Trials.Select(t => new Analysis.Cell(t.Variant, t.Fold, t.Seed, records.GetValueOrDefault(t.Key))).ToList();
        var analysis = Analysis.SuiteAnalysis.Of(SampleReport.Input.Plan.Suite, cells);
        Assert.Equal(
            Report.Render(SampleReport.Input, ReportTemplates.Shipped).Files,
            Report.Render(SampleReport.Input with { Cells = cells, Analysis = analysis }, ReportTemplates.Shipped).Files);
    }

    [Fact]
    public void Every_trial_and_every_record_has_a_line_of_its_own()
    {
        var lines = Text.Split('\n');
        Assert.Equal(30, lines.Count(l => l.StartsWith("{\"variant\":", StringComparison.Ordinal)));
        Assert.Equal(29, lines.Count(l => l.StartsWith("{\"key\":", StringComparison.Ordinal)));
    }

    [Fact]
    public void Titles_texts_and_the_order_of_variants_are_not_in_the_spec_digest()
    {
        var suite = SampleReport.Suite;
        Assert.Equal(ResultsFile.SpecDigest(suite), ResultsFile.SpecDigest(suite with { Title = "Other", Question = "", Name = "x" }));
        Assert.Equal(ResultsFile.SpecDigest(suite), ResultsFile.SpecDigest(suite.Resolve()));
        Assert.NotEqual(ResultsFile.SpecDigest(suite), ResultsFile.SpecDigest(suite with { Seeds = [1, 3] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"schema\": 1}")]
    [InlineData("{\"schema\": 2}")]
    [InlineData("{\"schema\": 2, \"suite\": {}, \"records\": 3}")]
    public void Other_texts_are_refused_in_one_line(string text)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => ResultsFile.Read(Encoding.UTF8.GetBytes(text), "reports/x/results.json")).Faults);
        Assert.Equal("RPR0443", fault.Code);
        Assert.Equal("reports/x/results.json", fault.Location!.File);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_record_that_was_altered_is_refused()
    {
        var altered = Text.Replace("\"learning-rate\":30", "\"learning-rate\":31", StringComparison.Ordinal);
        Assert.NotEqual(Text, altered);
        Assert.Contains("its key is not that of its inputs", Assert.Throws<InvalidInputException>(() => ResultsFile.Read(Encoding.UTF8.GetBytes(altered))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"penalty\":0,", "\"penalty\":1,", "its outcome is not the one whose digest stands beside the trial")]
    [InlineData("\"steps\":95,", "\"steps\":96,", "its outcome is not the one whose digest stands beside the trial")]
    [InlineData("\"digest\": \"", "\"digest\": \"0", "its digest is not that of its records")]
    public void A_figure_that_was_altered_is_refused(string piece, string by, string told)
    {
        var at = Text.LastIndexOf(piece, StringComparison.Ordinal);
        var altered = string.Concat(Text.AsSpan(0, at), by, Text.AsSpan(at + piece.Length));
        Assert.Contains(told, Assert.Throws<InvalidInputException>(() => ResultsFile.Read(Encoding.UTF8.GetBytes(altered))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_is_that_of_the_listed_trials_and_can_be_computed_from_them_alone()
    {
        using var document = JsonDocument.Parse(Text);
        var lines = document.RootElement.GetProperty("trials").EnumerateArray()
            .Where(t => t.GetProperty("digest").ValueKind != JsonValueKind.Null)
            .Select(t => $"{t.GetProperty("key").GetString()} {t.GetProperty("digest").GetString()}\n").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(29, lines.Count);
        Assert.Equal(Core.Identity.Digest.Of("repro-suite-outcome-v1\n" + string.Concat(lines)), document.RootElement.GetProperty("digest").GetString());
    }

    private static readonly Comparer<Core.Identity.TrialKey> Comparer =
        Comparer<Core.Identity.TrialKey>.Create((a, b) => string.CompareOrdinal(a.Hex, b.Hex));
}
