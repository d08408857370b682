using System.Text;
using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Tests.Diffs;

/// <summary>Results come with pull requests: whatever they hold, they are compared or refused in one line.</summary>
public sealed class DiffFuzzTests
{
    private static readonly string Text = Encoding.UTF8.GetString(ResultsFile.Write(
        SampleReport.Input with { Plan = SampleReport.Input.Plan with { Suite = SampleReport.Suite.Resolve() with { Gate = [new GateRule("test.accuracy", Variants: ["overfit"], Floor: 0.5)] } } }).Span);

    private static readonly string[] Fragments = ["null", "{}", "[]", "\"\"", "-1", "1e999", ",", "\\u0000", "true", "\"x\":1,", "{\"seed\":2},", "\"fold\":7", "\"seed\":1", "NaN"];

    /// <summary>Everything but the records, whose digests stand beside their trials.</summary>
    [Fact]
    public void Altered_results_are_compared_or_refused()
    {
        var draw = new Random(20261128);
        var end = Text.IndexOf("\"records\"", StringComparison.Ordinal);
        int compared = 0, refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var mutated = new StringBuilder(Text);
            for (var edits = draw.Next(3) + 1; edits > 0; edits--)
            {
                var at = draw.Next(end);
                if (draw.Next(2) == 0) mutated.Remove(at, draw.Next(9));
                mutated.Insert(at, draw.Next(2) == 0 ? Fragments[draw.Next(Fragments.Length)] : ((char)draw.Next(32, 0x180)).ToString());
            }
            try
            {
                SuiteDiff.Of(ResultsFile.ReadSide(Encoding.UTF8.GetBytes(mutated.ToString()), "sample"), SampleDiff.After);
                compared++;
            }
            catch (InvalidInputException refusal)
            {
                Assert.Equal("RPR0443", Assert.Single(refusal.Faults).Code);
                refused++;
            }
        }
        Assert.True(compared > 500, $"{compared} compared");
        Assert.True(refused > 5000, $"{refused} refused");
    }

    [Theory]
    [InlineData("\"folds\":[{", "\"folds\":[],\"was\":[{")]
    [InlineData("{\"variant\":\"baseline\",\"fold\":0,\"seed\":2,", "{\"variant\":\"baseline\",\"fold\":0,\"seed\":1,")]
    public void What_would_be_ambiguous_is_refused(string written, string altered)
    {
        Assert.Contains(written, Text, StringComparison.Ordinal);
        Assert.Throws<InvalidInputException>(() => ResultsFile.ReadSide(Encoding.UTF8.GetBytes(Text.Replace(written, altered, StringComparison.Ordinal)), "sample"));
    }

    [Theory]
    [InlineData("\"floor\":0.5", "\"floor\":0.5,\"flor\":1")]
    [InlineData("\"rope\":null,\"minimum", "\"rope\":-1,\"minimum")]
    [InlineData("{\"metric\":\"test.accuracy\",\"suites\"", "{\"metric\":\"accuracy\",\"suites\"")]
    public void A_rule_that_is_none_is_refused(string written, string altered)
    {
        Assert.Contains(written, Text, StringComparison.Ordinal);
        Assert.Throws<InvalidInputException>(() => ResultsFile.ReadSide(Encoding.UTF8.GetBytes(Text.Replace(written, altered, StringComparison.Ordinal)), "sample"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("""{"a":1,"a":2}""")]
    public void A_spec_that_is_none_is_refused(string spec)
    {
        var record = SampleReport.Input.Cells.First(c => c is { Variant: "baseline", Record: not null }).Record!;
        var altered = record with { Spec = spec, Key = Core.Identity.TrialKey.Of(spec, record.DataDigest, record.SplitDigest, record.Engine) };
        var input = SampleReport.Input with { Cells = [.. SampleReport.Input.Cells.Select(c => c.Record == record ? c with { Record = altered } : c)] };
        var written = ResultsFile.Write(input with { Plan = input.Plan with { Trials = [.. input.Plan.Trials.Select(t => t.Key == record.Key ? t with { Key = altered.Key } : t)] } });
        Assert.Equal("RPR0443", Assert.Single(Assert.Throws<InvalidInputException>(() => ResultsFile.ReadSide(written.Span, "sample")).Faults).Code);
    }
}
