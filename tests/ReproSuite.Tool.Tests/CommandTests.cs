using System.Text.Json;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

public class CommandTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("plan")]
    [InlineData("report")]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("why")]
    [InlineData("schema")]
    [InlineData("data")]
    [InlineData("data", "list")]
    [InlineData("data", "fetch")]
    [InlineData("data", "verify")]
    public void Every_command_has_help_with_an_example(params string[] command)
    {
        using var cli = new Cli();
        var help = cli.Run([.. command, "--help"]);
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("Example:\n  dotnet repro " + command[0], help.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_run_is_this()
    {
        using var cli = new Cli();
        Snapshot.Match(cli.Run("run", "--help").Out.Replace($"[default: {Environment.ProcessorCount}]", "[default: cores]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("run")]
    [InlineData("run", "quickstart", "--jobs", "many")]
    [InlineData("run", "quickstart", "--jobs", "0")]
    [InlineData("run", "quickstart", "--seeds", "zero")]
    [InlineData("run", "quickstart", "--seeds", "1,1")]
    [InlineData("run", "quickstart", "--folds", "1")]
    [InlineData("run", "quickstart", "--profile", "huge")]
    [InlineData("run", "no-such-suite")]
    [InlineData("run", "missing.repro.yaml")]
    [InlineData("run", "regularization-lab", "--data", "no-such-folder")]
    [InlineData("why", "quickstart", "no-such-trial")]
    [InlineData("data", "verify", "fashion-mnits")]
    public void Bad_arguments_are_one_line_each_and_exit_with_2(params string[] args)
    {
        using var cli = new Cli();
        var result = cli.Run(args);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error RPR", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli["reports"]) || Directory.Exists(cli[".repro/records"]));
    }

    [Fact]
    public void More_folds_than_samples_is_told_before_anything_is_trained()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("0..240", "0..3", StringComparison.Ordinal).Replace("folds: 2", "folds: 5", StringComparison.Ordinal));
        var result = cli.Run("run", suite);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("folds", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli["reports"]));
    }

    [Fact]
    public void Plan_tells_what_is_cached_and_what_is_not()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--filter", "linear", "--quiet");
        var plan = cli.Run("plan", suite);
        Assert.Equal(0, plan.ExitCode);
        Assert.Contains("4 cached, 8 to run", plan.Out, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(cli.Run("plan", suite, "--json").Out);
        Assert.Equal(12, json.RootElement.GetProperty("trials").GetArrayLength());
        Assert.Equal(4, json.RootElement.GetProperty("trials").EnumerateArray().Count(t => t.GetProperty("state").GetString() == "cached"));
    }

    [Fact]
    public void Why_names_the_part_of_the_key_that_is_new()
    {
        using var cli = new Cli();
        cli.Run("run", cli.Write("tiny.repro.yaml", TinySuite.Text), "--quiet");
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("batch: 32", "batch: 64", StringComparison.Ordinal));
        var why = cli.Run("why", suite, "hidden/fold=1/seed=2");
        Assert.Equal(0, why.ExitCode);
        Assert.StartsWith("not cached: training.batch", why.Out, StringComparison.Ordinal);
        Assert.Contains("32", why.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolved_suites_show_every_default_and_train_the_same_trials()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        var resolved = cli.Run("show", suite, "--resolved").Out;
        Assert.Contains("epsilon: 1E-07", resolved, StringComparison.Ordinal);
        cli.Run("run", suite, "--quiet");
        var again = cli.Run("run", cli.Write("again/tiny.repro.yaml", resolved));
        Assert.Contains("12 cached", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fresh_clone_checks_and_renders_a_committed_report_without_store_or_training()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        Directory.Delete(cli[".repro"], recursive: true);

        Assert.Equal(0, cli.Run("report", suite, "--check").ExitCode);
        Assert.False(Directory.Exists(cli[".repro/records"]));
        File.AppendAllText(cli["reports/tiny/report.md"], "edited by hand\n");
        var stale = cli.Run("report", suite, "--check");
        Assert.Equal(6, stale.ExitCode);
        Assert.Contains("reports/tiny/report.md: differs", stale.Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("report", suite).ExitCode);
        Assert.Equal(0, cli.Run("report", suite, "--check").ExitCode);
    }

    [Fact]
    public void A_changed_suite_makes_its_committed_report_stale()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("epochs: 2", "epochs: 3", StringComparison.Ordinal));
        Assert.Equal(6, cli.Run("report", suite, "--check").ExitCode);
    }

    [Fact]
    public void Check_passes_every_shipped_suite()
    {
        using var cli = new Cli();
        var result = cli.Run("check", Path.Combine(RepositoryRoot.FullPath, "suites"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void List_shows_the_catalogue()
    {
        using var cli = new Cli();
        var list = cli.Run("list");
        Assert.Contains("quickstart", list.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(cli.Run("list", "--json").Out);
        Assert.Contains(json.RootElement.EnumerateArray(), s => s.GetProperty("name").GetString() == "regularization-lab");
    }

    [Fact]
    public void A_broken_template_is_told_by_file_and_line()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Write("mine/report.md.sbn", "# {{ title }}\n{{ nonsense }}\n");
        var result = cli.Run("run", suite, "--quiet", "--template", cli["mine"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("report.md.sbn(", result.Error, StringComparison.Ordinal);
    }
}
