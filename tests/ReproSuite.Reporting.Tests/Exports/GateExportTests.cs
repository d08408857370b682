using System.Xml.Linq;
using ReproSuite.Analysis.Gates;
using ReproSuite.Core.Design;
using ReproSuite.Reporting.Exports;
using ReproSuite.Reporting.Tests.Diffs;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests.Exports;

public sealed class GateExportTests
{
    private static readonly GateResult Gate = GateJudge.Of(
        SampleDiff.Reports,
        new Gate([new GateRule("test.accuracy", Variants: ["deep"], Floor: 0.9)], [new Acknowledgement("sample", "on purpose", "2026-12-31", "deep")]),
        new DateOnly(2026, 11, 28));

    private static readonly GateResult Hostile = new(
        [new GateCheck("a,b:c", "<x>\u001b\r\n::error::y", "", GateOutcome.Failed, "100 % | ]]>\r\n::stop::"), new GateCheck("a,b:c", "z", "m", GateOutcome.Inconclusive, "?")], ["n\n::error::o"]);

    [Fact]
    public void JUnit() => Snapshot.Match(JUnitFile.Write(Gate, strict: false), "xml");

    [Fact]
    public void Annotations() => Snapshot.Match(string.Join('\n', GitHubAnnotations.Of(Gate)) + "\n");

    [Fact]
    public void Summary() => Snapshot.Match(GateSummary.Write(Gate), "md");

    [Fact]
    public void Benchmark() => Snapshot.Match(BenchmarkFile.Write(SampleDiff.Reports), "json");

    [Fact]
    public void Latex() => Snapshot.Match(LatexTable.Write(SampleDiff.Reports), "tex");

    [Fact]
    public void Metrics_of_every_trial_are_rows_of_both_sides()
    {
        var rows = MetricsFile.Write(SampleDiff.Reports).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("side,suite,variant,fold,seed,key,metric,value", rows[0]);
        var key = SampleDiff.After.Of("baseline")[0].Key;
        Assert.Contains($"head,sample,baseline,0,1,{key},test.loss,9.5", rows);
        Assert.Contains(rows, row => row.StartsWith($"base,sample,baseline,0,1,{key},test.loss,0.", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("head,sample,overfit", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_inconclusive_fails_only_under_strict()
    {
        int Failures(bool strict) => (int)XDocument.Parse(JUnitFile.Write(Gate, strict)).Root!.Attribute("failures")!;
        var open = Gate.Count(GateOutcome.Inconclusive);
        Assert.True(open > 0);
        Assert.Equal(Failures(strict: false) + open, Failures(strict: true));
    }

    [Fact]
    public void No_text_from_outside_becomes_a_command_or_markup()
    {
        Assert.Equal(
            ["::error title=a%2Cb%3Ac%3A <x>  %0A%3A%3Aerror%3A%3Ay::100 %25 | ]]> %0A::stop::", "::warning title=a%2Cb%3Ac%3A z m::?", "::notice title=repro gate::n%0A::error::o"],
            GitHubAnnotations.Of(Hostile));
        Assert.Equal("<x>  \n::error::y", (string?)XDocument.Parse(JUnitFile.Write(Hostile, strict: true), LoadOptions.PreserveWhitespace).Descendants("testcase").First().Attribute("name"));
        Assert.DoesNotContain("<x>", GateSummary.Write(Hostile).Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_is_cut_and_says_so()
    {
        var many = Gate with { Checks = [.. Enumerable.Range(0, 80).Select(i => new GateCheck("s", $"v{i}", "m", GateOutcome.Failed, ""))] };
        Assert.Contains("\n30 more are left out here.\n", GateSummary.Write(many), StringComparison.Ordinal);
        Assert.StartsWith("# Gate: 80 failed\n", GateSummary.Write(many), StringComparison.Ordinal);
    }
}
