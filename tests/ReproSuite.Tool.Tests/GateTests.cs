using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ReproSuite.Tool.Tests;

public class GateTests
{
    /// <summary>Learns, and its claim holds.</summary>
    private const string Learning = """
        title: Tiny
        question: Does a hidden layer help?
        data:
          set: glyphs
          train-rows: 0..240
          test-rows: 0..100
        preprocessing:
          - rescale: {divide-by: 255}
        split:
          kfold: {folds: 4}
        seeds: 1
        model:
          mlp: {hidden: [], output: 10}
        training:
          epochs: 8
          optimizer: {adam: {learning-rate: 0.01}}
          batch: 32
        metrics:
          primary: train.accuracy
        baseline: linear
        variants:
          linear: {}
          hidden:
            model:
              mlp: {hidden: [12]}
        claims:
          - linear train.accuracy at least 0.3
        """;

    /// <summary>Does not learn any more.</summary>
    private static readonly string Idle = Learning.Replace("learning-rate: 0.01", "learning-rate: 0.0000001", StringComparison.Ordinal);

    private const string Acknowledged = """
        acknowledged:
          - {suite: tiny, variant: linear, reason: on purpose, until: 2026-11-28}
          - {suite: tiny, variant: hidden, reason: on purpose, until: 2026-11-28}
          - {suite: tiny, claim: linear train.accuracy at least 0.3, reason: on purpose, until: 2026-11-28}
        """;

    [Fact]
    public void What_did_not_change_passes()
    {
        using var cli = Trained(Learning, Learning);
        var gate = cli.Run("gate", "old");
        Assert.Equal((0, "base old → head working tree\ngate: 3 passed\n", ""), (gate.ExitCode, gate.Out, gate.Error));
    }

    /// <summary>Else a change could forgive itself.</summary>
    [Fact]
    public void A_head_that_widens_its_own_region_is_judged_by_that_of_the_base()
    {
        static string Unclaimed(string suite) => suite[..suite.IndexOf("claims:", StringComparison.Ordinal)];
        using var cli = Trained(Unclaimed(Learning), Unclaimed(Idle).Replace("primary: train.accuracy", "primary: train.accuracy\n  rope: 0.9", StringComparison.Ordinal));
        var gate = cli.Run("gate", "old");
        Assert.Equal(4, gate.ExitCode);
        Assert.Contains("linear", gate.Out, StringComparison.Ordinal);
        Assert.Contains("worse", gate.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regression_and_a_broken_claim_fail_and_every_output_is_written_first()
    {
        using var cli = Trained(Learning, Idle);
        (cli.Variables["GITHUB_ACTIONS"], cli.Variables["GITHUB_STEP_SUMMARY"]) = ("true", cli["summary.md"]);
        var gate = cli.Run("gate", "old", "--junit", "out/gate.xml", "--csv", "out/m.csv", "--latex", "out/t.tex", "--benchmark", "out/b.json", "--md", "out/c.md", "--html", "out/c.html");
        Assert.Equal((4, ""), (gate.ExitCode, gate.Error));
        Assert.Matches(@"\nfailed: tiny, linear train\.accuracy: −0\.\d{4} \[.*\]: worse; ", gate.Out);
        Assert.Contains("\nfailed: tiny, linear train.accuracy at least 0.3: held, and is now ", gate.Out, StringComparison.Ordinal);
        Assert.Contains("\ngate: 3 failed\n", gate.Out, StringComparison.Ordinal);
        Assert.Contains("\n::error title=tiny%3A linear train.accuracy::", gate.Out, StringComparison.Ordinal);
        Assert.Equal("3", (string?)XDocument.Load(cli["out/gate.xml"]).Root!.Attribute("failures"));
        Assert.StartsWith("# Gate: 3 failed\n", File.ReadAllText(cli["out/c.md"]), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(cli["out/c.md"]), File.ReadAllText(cli["summary.md"]));
        Assert.Equal(2, JsonNode.Parse(File.ReadAllText(cli["out/b.json"]))!.AsArray().Count);
        foreach (var file in new[] { "out/m.csv", "out/t.tex", "out/c.html" }) Assert.Contains("linear", File.ReadAllText(cli[file]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_acknowledged_regression_passes_until_its_day_is_over()
    {
        using var on = Trained(Learning, Idle, new Day(2026, 11, 28));
        on.Write("suites/repro.gate.yaml", Acknowledged);
        var gate = on.Run("gate", "old");
        Assert.Equal(0, gate.ExitCode);
        Assert.EndsWith("gate: 3 acknowledged\n", gate.Out, StringComparison.Ordinal);

        using var after = Trained(Learning, Idle, new Day(2026, 11, 29));
        after.Write("repro.gate.yaml", Acknowledged);
        gate = after.Run("gate", "old");
        Assert.Equal(4, gate.ExitCode);
        Assert.Contains("(acknowledged until 2026-11-28, which is over)", gate.Out, StringComparison.Ordinal);
        gate = after.Run("gate", "old", "--gate", after.Write("other.yaml", "metrics: []\n"));
        Assert.DoesNotContain("acknowledged", gate.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_told_fails_only_under_strict()
    {
        using var cli = Trained(Learning, Learning.Replace("batch: 32", "batch: 31", StringComparison.Ordinal));
        var gate = cli.Run("gate", "old");
        Assert.Equal(0, gate.ExitCode);
        Assert.Contains("\ninconclusive: tiny, ", gate.Out, StringComparison.Ordinal);
        Assert.Equal(5, cli.Run("gate", "old", "--strict").ExitCode);
    }

    [Fact]
    public void One_key_with_two_outcomes_outweighs_everything()
    {
        using var cli = Trained(Learning, Learning);
        var results = cli["reports/tiny/results.json"];
        File.WriteAllText(results, Tampering.Of(File.ReadAllText(results), "hidden", fold: 0, seed: 1, testLoss: 9.5));
        var gate = cli.Run("gate", "old");
        Assert.Equal(7, gate.ExitCode);
        Assert.Contains("\ndifferent bits: tiny, hidden/fold=0/seed=1: key ", gate.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_floor_holds_and_rules_for_nothing_are_noted()
    {
        using var cli = Trained(Learning, Learning);
        cli.Write("repro.gate.yaml", "metrics:\n  - {metric: train.accuracy, floor: 0.999}\n  - {metric: test.accuracy, suites: [tinny]}\n");
        var gate = cli.Run("gate", "old");
        Assert.Equal(4, gate.ExitCode);
        Assert.Contains("is below the floor of 0.9990", gate.Out, StringComparison.Ordinal);
        Assert.Contains("note: the rule for test.accuracy concerns nothing here: suites tinny, variants all\n", gate.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suite_can_have_rules_of_its_own_which_train_nothing_anew()
    {
        using var cli = Trained(Learning, Learning + "\ngate:\n  - {metric: train.accuracy, variants: [hidden], floor: 0.999}\n");
        cli.Write("repro.gate.yaml", "metrics:\n  - {metric: train.accuracy, floor: 0.1}\n");
        var gate = cli.Run("gate", "old");
        Assert.Equal(4, gate.ExitCode);
        Assert.Matches(@"\nfailed: tiny, hidden train\.accuracy: .* is below the floor of 0\.9990\ngate: 1 failed, 2 passed\n\z", gate.Out);
        Assert.Equal(0, cli.Run("report", cli["tiny.repro.yaml"], "--check").ExitCode);
    }

    [Fact]
    public void The_checks_as_JSON_are_all_that_standard_output_holds()
    {
        using var cli = Trained(Learning, Idle);
        cli.Variables["GITHUB_ACTIONS"] = "true";
        var gate = cli.Run("gate", "old", "--json");
        Assert.Equal(4, gate.ExitCode);
        Assert.Equal(3, JsonNode.Parse(gate.Out)!["checks"]!.AsArray().Count(c => (string?)c!["outcome"] == "failed"));
        Assert.StartsWith("::error title=", gate.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_gate_file_is_told_at_its_place()
    {
        using var cli = Trained(Learning, Learning);
        cli.Write("repro.gate.yaml", "metrics:\n  - {metric: val.acuracy}\n");
        var gate = cli.Run("gate", "old");
        Assert.Equal((2, ""), (gate.ExitCode, gate.Out));
        Assert.StartsWith("repro.gate.yaml(2,14): error RPR0012: unknown metric \"val.acuracy\".", gate.Error, StringComparison.Ordinal);
        Assert.Equal(2, cli.Run("gate", "old", "--gate", "nowhere.yaml").ExitCode);
    }

    /// <summary>A folder with the report of one suite in <c>old</c> and of another in <c>reports</c>.</summary>
    private static Cli Trained(string before, string after, TimeProvider? clock = null)
    {
        var cli = new Cli { Clock = clock ?? TimeProvider.System };
        Run(before);
        Directory.Move(cli["reports"], cli["old"]);
        Run(after);
        return cli;

        void Run(string suite)
        {
            var result = cli.Run("run", cli.Write("tiny.repro.yaml", suite), "--quiet");
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
        }
    }

    private sealed class Day(int year, int month, int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
    }
}
