using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Testing;

namespace ReproSuite.Suites.Tests;

public class GateReaderTests
{
    private const string File = "suites/repro.gate.yaml";

    [Fact]
    public void A_gate_is_read_as_it_is_written()
    {
        var gate = GateReader.Parse(
            """
            metrics:
              - metric: test.accuracy
                rope: 0.01
                minimum-change: 0.002
                minimum-relative-change: 0.05
              - metric: best.epoch
                direction: lower
                suites: [quickstart]
                floor: 20
            acknowledged:
              - suite: quickstart
                variant: overfit
                metric: test.accuracy
                reason: a smaller network on purpose
                until: 2026-12-31
              - {suite: quickstart, claim: a better than b, reason: wrong, until: "2027-01-01"}
            """, File);
        Assert.Equal(new GateRule("test.accuracy", Rope: 0.01, MinimumChange: 0.002, MinimumRelativeChange: 0.05), gate.Metrics[0]);
        Assert.Equal(new GateRule("best.epoch", ["quickstart"], Direction: "lower", Floor: 20), gate.Metrics[1]);
        Assert.Equal((new DateOnly(2026, 12, 31), "overfit"), (gate.Acknowledged[0].LastDay, gate.Acknowledged[0].Variant));
        Assert.Equal("a better than b", gate.Acknowledged[1].Claim);
    }

    [Fact]
    public void The_gate_of_the_documentation_is_one()
    {
        var page = System.IO.File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "docs", "diff.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        var gate = GateReader.Parse(page[start..page.IndexOf("```", start, StringComparison.Ordinal)], File);
        Assert.Equal((3, 2), (gate.Metrics.Count, gate.Acknowledged.Count));
    }

    [Fact]
    public void A_gate_without_a_word_has_no_rules()
    {
        Assert.Equal(new Gate(), GateReader.Parse("", File));
        Assert.Equal(new Gate(), GateReader.Parse("# nothing yet\n", File));
    }

    [Theory]
    [InlineData("metric: [", "RPR0002")]
    [InlineData("- a", "RPR0007")]
    [InlineData("metrics:\n  - metric: test.accuracy\n    flor: 1", "(3,5): error RPR0004: unknown key \"flor\". Did you mean \"floor\"?")]
    [InlineData("metrics:\n  - metric: test.acuracy", "(2,13): error RPR0012: unknown metric \"test.acuracy\".")]
    [InlineData("metrics:\n  - metric: test.accuracy\n    direction: lower", "(3,16): error RPR0012: test.accuracy has a direction of its own: higher is better.")]
    [InlineData("metrics:\n  - metric: best.epoch\n    floor: 3", "(3,12): error RPR0012: best.epoch has no direction")]
    [InlineData("metrics:\n  - metric: test.accuracy\n    rope: -1", "(3,11): error RPR0012: ")]
    [InlineData("metrics:\n  - metric: test.accuracy\n    variants: [a]\n    rope: 1", "(3,15): error RPR0012: rope and direction are the same for all variants")]
    [InlineData("acknowledged:\n  - {suite: a, variant: b, reason: c, until: tomorrow}", "(2,46): error RPR0012: until must be a day written YEAR-MONTH-DAY, such as 2026-12-31. Given: tomorrow.")]
    [InlineData("acknowledged:\n  - {suite: a, variant: b, reason: c, until: 2026-02-30}", "Given: 2026-02-30.")]
    [InlineData("acknowledged:\n  - {suite: a, variant: b, reason: ' ', until: 2026-02-20}", "an acknowledged regression needs a reason.")]
    [InlineData("acknowledged:\n  - {suite: a, reason: c, until: 2026-02-20}", "name either the variant that became worse or the claim that no longer holds.")]
    [InlineData("acknowledged:\n  - {suite: a, variant: b, claim: d, reason: c, until: 2026-02-20}", "name either the variant")]
    [InlineData("acknowledged:\n  - {suite: a, claim: d, metric: test.loss, reason: c, until: 2026-02-20}", "a claim has no metric here.")]
    public void What_cannot_be_used_is_told_at_its_place(string text, string told)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => GateReader.Parse(text, File)).Faults).ToString();
        Assert.StartsWith(File + "(", fault, StringComparison.Ordinal);
        Assert.Contains(told, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Equal("RPR0001", Assert.Throws<InvalidInputException>(() => GateReader.Read("no/such/file.yaml", "file.yaml")).Faults[0].Code);
}
