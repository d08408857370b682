using System.Text;
using System.Text.Json;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

public class CommandTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("plan")]
    [InlineData("report")]
    [InlineData("index")]
    [InlineData("template")]
    [InlineData("template", "eject")]
    [InlineData("template", "model")]
    [InlineData("verify")]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("why")]
    [InlineData("schema")]
    [InlineData("data")]
    [InlineData("data", "list")]
    [InlineData("data", "fetch")]
    [InlineData("data", "verify")]
    [InlineData("bench")]
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
    [InlineData("verify", "quickstart", "--replay", "0")]
    [InlineData("verify", "quickstart", "--replay", "few")]
    [InlineData("verify", "quickstart", "--jobs", "0")]
    [InlineData("bench", "--jobs", "0")]
    [InlineData("bench", "quickstart")]
    [InlineData("bench", "--data", "no-such-folder")]
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

    [Theory]
    [InlineData("folds: 2", "folds: 300", "tiny.repro.yaml(10,18): error RPR0231: ")]
    [InlineData("set: glyphs", "set: glyfs", "tiny.repro.yaml(4,8): error RPR0201: ")]
    [InlineData("set: glyphs", "set: glyphs\n  digest: abc", "tiny.repro.yaml(5,11): error RPR0210: ")]
    [InlineData("0..240", "0..99999", "tiny.repro.yaml(5,15): error RPR0212: ")]
    public void What_the_data_contradicts_is_told_at_its_place_by_every_command(string written, string wrong, string told)
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace(written, wrong, StringComparison.Ordinal));
        foreach (var command in new[] { "check", "plan", "run", "report" })
        {
            var result = cli.Run(command, suite);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains(told, result.Error, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(cli["reports"]));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("run")]
    public void A_head_that_does_not_fit_the_classes_is_told_at_the_model_before_anything_is_trained(string command)
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("output: 10", "output: 3", StringComparison.Ordinal));
        var result = cli.Run(command, suite);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{suite}(13,3): error RPR0602: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 error, nothing was run.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli[".repro/records"]));
    }

    [Fact]
    public void A_head_that_one_variant_alone_gets_wrong_is_told_at_that_variant()
    {
        using var cli = new Cli();
        var text = TinySuite.Text.Replace("{hidden: [12], dropout: 0.5}", "{hidden: [12], dropout: 0.5, output: 3}", StringComparison.Ordinal);
        var result = cli.Run("check", cli.Write("tiny.repro.yaml", text));
        var line = text[..text.IndexOf("output: 3", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.StartsWith($"{cli["tiny.repro.yaml"]}({line},", result.Error, StringComparison.Ordinal);
        Assert.Contains("variant \"dropout\": layer \"output\" has 3 outputs", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no command \"rum\". Did you mean \"run\"?", "repro --help", "rum")]
    [InlineData("run has no option \"--job\". Did you mean \"--jobs\"?", "repro run --help", "run", "quickstart", "--job")]
    [InlineData("list takes no further argument. Given: more.", "repro data list --help", "data", "list", "more")]
    [InlineData("--jobs must be a whole number. Given: many.", "repro run --help", "run", "quickstart", "--jobs", "many")]
    public void A_wrong_word_is_one_line_with_its_way_out(string told, string wayOut, params string[] args)
    {
        using var cli = new Cli();
        var result = cli.Run(args);
        Assert.Equal(2, result.ExitCode);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(told, lines[0], StringComparison.Ordinal);
        Assert.Contains(wayOut, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_the_machine_s_fault_in_one_line()
    {
        using var full = new FullWriter();
        using var error = new StringWriter { NewLine = "\n" };
        var world = new Surroundings(full, error, Path.GetTempPath(), _ => null, TimeProvider.System, IsTerminal: false, Width: 120, CancellationToken.None);
        Assert.Equal(1, CommandLine.Run(["list"], world));
        Assert.StartsWith("error RPR0510: ", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A disk without room.</summary>
    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");
    }

    [Theory]
    [InlineData("TERM", "xterm-256color", true)]
    [InlineData("TERM", "dumb", false)]
    [InlineData("CI", "true", false)]
    public void Progress_is_redrawn_only_where_it_can_be(string variable, string value, bool redrawn) =>
        Assert.Equal(redrawn, Surroundings.CanRedraw(name => name == variable ? value : null));

    [Theory]
    [InlineData("Commands:\n  run")]
    [InlineData("Commands:\n  list", "data")]
    public void A_group_of_commands_alone_shows_its_help(string told, params string[] args)
    {
        using var cli = new Cli();
        var result = cli.Run(args);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(told, result.Out, StringComparison.Ordinal);
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
    public void List_tells_how_long_a_suite_takes_roughly_at_first_and_as_timed_once_the_store_knows()
    {
        using var cli = new Cli();
        cli.Write("suites/tiny.repro.yaml", TinySuite.Text);
        Assert.Matches(@"\A  suite   data     trials   time, 1 job            question\n  tiny    glyphs   12       roughly less than 1 s  Does a hidden layer help\?\n\z".Replace("  ", " +", StringComparison.Ordinal), cli.Run("list", cli["suites"], "--jobs", "1").Out);
        Assert.False(Directory.Exists(cli[".repro"]));

        cli.Run("run", cli["suites/tiny.repro.yaml"], "--quiet", "--filter", "linear/*");
        var timed = cli.Run("list", cli["suites"], "--jobs", "2").Out;
        Assert.StartsWith("  suite   data     trials   time, 2 jobs", timed, StringComparison.Ordinal);
        Assert.Contains("at least ", timed, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Seconds().ValueKind);

        cli.Run("run", cli["suites/tiny.repro.yaml"], "--quiet");
        Assert.Contains("about ", cli.Run("list", cli["suites"]).Out, StringComparison.Ordinal);
        Assert.True(Seconds().GetDouble() > 0);

        JsonElement Seconds()
        {
            using var json = JsonDocument.Parse(cli.Run("list", cli["suites"], "--json").Out);
            return json.RootElement[0].GetProperty("seconds").Clone();
        }
    }

    [Fact]
    public void A_suite_that_would_train_for_ages_is_listed_all_the_same()
    {
        using var cli = new Cli();
        cli.Write("suites/ages.repro.yaml", """
            title: Ages
            question: How long?
            data: {set: fashion-mnist}
            split: {kfold: {folds: 10}}
            seeds: 1000
            model: {mlp: {hidden: [16000, 16000], output: 10}}
            training: {epochs: 1000000}
            baseline: only
            variants: {only: {}}
            """);
        Assert.Contains("roughly more than a year", cli.Run("list", cli["suites"]).Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(cli.Run("list", cli["suites"], "--json").Out);
        Assert.True(json.RootElement[0].GetProperty("rough-seconds").GetDouble() > 1e12);
    }

    [Fact]
    public void On_a_terminal_the_list_fits_its_width()
    {
        using var cli = new Cli();
        using var output = new StringWriter { NewLine = "\n" };
        var world = new Surroundings(output, TextWriter.Null, cli.Folder, _ => null, TimeProvider.System, IsTerminal: true, Width: 100, CancellationToken.None);
        Assert.Equal(0, CommandLine.Run(["list"], world));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Contains(lines, line => line.EndsWith('…'));
        Assert.DoesNotContain("…", cli.Run("list").Out, StringComparison.Ordinal);
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
        Assert.False(Directory.Exists(cli[".repro/records"]), "it is told before anything is trained");
    }
}
