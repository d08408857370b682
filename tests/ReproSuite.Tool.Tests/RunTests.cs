using System.Text.Json;

namespace ReproSuite.Tool.Tests;

public class RunTests
{
    private static readonly string[] Compared = ["report.md", "report.html", "results.json"];

    [Fact]
    public void A_second_run_trains_nothing_and_leaves_the_same_bytes()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        var first = cli.Run("run", suite);
        var bytes = Bytes(cli["reports/tiny"]);
        var second = cli.Run("run", suite);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("= 12 trials, 0 cached", first.Out, StringComparison.Ordinal);
        Assert.Equal(12, Lines(first.Error).Count(l => l.StartsWith('[')));
        Assert.Contains("= 12 trials, 12 cached", second.Out, StringComparison.Ordinal);
        Assert.Empty(second.Error);
        Assert.Equal(bytes, Bytes(cli["reports/tiny"]));
    }

    [Theory]
    [InlineData("--jobs", "1")]
    [InlineData("--jobs", "2")]
    [InlineData("--jobs", "5")]
    public void The_number_of_jobs_and_the_folder_change_no_byte(string option, string value)
    {
        using var reference = new Cli();
        reference.Run("run", reference.Write("tiny.repro.yaml", TinySuite.Text), "--jobs", "3");
        using var cli = new Cli();
        cli.Run("run", cli.Write("elsewhere/tiny.repro.yaml", TinySuite.Text), option, value);
        Assert.Equal(Bytes(reference["reports/tiny"]), Bytes(cli["reports/tiny"]));
    }

    [Fact]
    public void The_order_of_variants_changes_only_the_order_of_presentation()
    {
        using var cli = new Cli();
        cli.Run("run", cli.Write("tiny.repro.yaml", TinySuite.Text), "--out", cli["a"]);
        var hidden = TinySuite.Text.IndexOf("  hidden:", StringComparison.Ordinal);
        var dropout = TinySuite.Text.IndexOf("  dropout:", StringComparison.Ordinal);
        var claims = TinySuite.Text.IndexOf("claims:", StringComparison.Ordinal);
        var reordered = TinySuite.Text[..hidden] + TinySuite.Text[dropout..claims] + TinySuite.Text[hidden..dropout] + TinySuite.Text[claims..];
        var again = cli.Run("run", cli.Write("tiny.repro.yaml", reordered), "--out", cli["b"]);

        Assert.Contains("12 cached", again.Out, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(cli["a/tiny/results.json"]), File.ReadAllText(cli["b/tiny/results.json"]));
    }

    [Fact]
    public void A_changed_variant_retrains_that_variant_alone()
    {
        using var cli = new Cli();
        cli.Run("run", cli.Write("tiny.repro.yaml", TinySuite.Text));
        var changed = cli.Run("run", cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("dropout: 0.5", "dropout: 0.4", StringComparison.Ordinal)));
        Assert.Contains("12 trials, 8 cached", changed.Out, StringComparison.Ordinal);
        Assert.All(Lines(changed.Error), line => Assert.Contains("dropout/", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_has_a_report_of_its_own()
    {
        using var cli = new Cli();
        var run = cli.Run("run", cli.Write("tiny.repro.yaml", TinySuite.Text), "--profile", "quick");
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(cli["reports/tiny@quick/report.md"]));
        Assert.False(Directory.Exists(cli["reports/tiny"]));
        Assert.Contains("dotnet repro run tiny --profile quick", File.ReadAllText(cli["reports/tiny@quick/report.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void With_json_standard_output_is_one_document()
    {
        using var cli = new Cli();
        var run = cli.Run("run", cli.Write("tiny.repro.yaml", TinySuite.Text), "--json");
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(12, document.RootElement.GetProperty("trials").GetInt32());
        Assert.Equal(64, document.RootElement.GetProperty("results").GetString()!.Length);
    }

    [Fact]
    public void A_diverging_variant_is_recorded_shown_and_exits_with_3()
    {
        using var cli = new Cli();
        var text = TinySuite.Text.Replace("dropout: 0.5}", "dropout: 0.5}\n    training:\n      optimizer:\n        sgd: {learning-rate: 1e30}", StringComparison.Ordinal);
        var suite = cli.Write("tiny.repro.yaml", text);
        var first = cli.Run("run", suite);
        var second = cli.Run("run", suite);
        Assert.Equal((3, 3), (first.ExitCode, second.ExitCode));
        Assert.Contains("12 cached", second.Out, StringComparison.Ordinal);
        Assert.Contains("diverged: dropout/fold=0/seed=1", second.Out, StringComparison.Ordinal);
        Assert.Contains("diverged", File.ReadAllText(cli["reports/tiny/report.md"]), StringComparison.Ordinal);
    }

    /// <summary>As in a fresh clone: the report is there, the store is not.</summary>
    [Fact]
    public void A_filter_leaves_the_other_trials_of_a_committed_report_in_it()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite);
        var whole = File.ReadAllText(cli["reports/tiny/results.json"]);
        Directory.Delete(cli[".repro"], recursive: true);
        var run = cli.Run("run", suite, "--filter", "hidden/*");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("holes", run.Out, StringComparison.Ordinal);
        Assert.Equal(whole, File.ReadAllText(cli["reports/tiny/results.json"]));
    }

    [Fact]
    public void A_report_without_any_record_takes_the_place_of_no_other()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite);
        var before = File.ReadAllText(cli["reports/tiny/results.json"]);
        Directory.Delete(cli[".repro"], recursive: true);
        cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("batch: 32", "batch: 16", StringComparison.Ordinal));
        var report = cli.Run("report", suite);
        Assert.Equal(3, report.ExitCode);
        Assert.Contains("error RPR0532: no trial of tiny as it stands has a record", report.Error, StringComparison.Ordinal);
        Assert.Equal(6, cli.Run("report", suite, "--check").ExitCode);
        Assert.Equal(before, File.ReadAllText(cli["reports/tiny/results.json"]));
    }

    [Fact]
    public void A_path_that_is_empty_is_refused()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        foreach (var option in new[] { "--store", "--out" })
        {
            var run = cli.Run("run", suite, option, "");
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("error RPR0531: a path is empty", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(["tiny.repro.yaml"], Directory.GetFileSystemEntries(cli.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_filter_trains_only_what_it_names_and_the_report_shows_the_holes()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        var run = cli.Run("run", suite, "--filter", "hidden/*/seed=1");
        Assert.Equal(2, Lines(run.Error).Count(l => l.StartsWith('[')));
        Assert.Contains("2/4", run.Out, StringComparison.Ordinal);
        Assert.Contains("10 of 12 trials have no record", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(run.Out), l => l.Contains("no completed trial", StringComparison.Ordinal) && l.Contains("inconclusive", StringComparison.Ordinal));
        Assert.Equal(2, cli.Run("run", suite, "--filter", "nothing").ExitCode);
    }

    [Fact]
    public void An_invalid_suite_writes_nothing_and_reports_every_fault()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("epochs: 2", "epoch: 2", StringComparison.Ordinal).Replace("dropout: 0.5", "dropout: 1.0", StringComparison.Ordinal));
        var run = cli.Run("run", suite);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{suite}(15,", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"epochs\"?", run.Error, StringComparison.Ordinal);
        Assert.Contains("dropout must be in [0, 1)", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["tiny.repro.yaml"], Directory.EnumerateFileSystemEntries(cli.Folder).Select(p => Path.GetFileName(p)));
    }

    [Fact]
    public void An_interrupted_run_keeps_what_is_done_and_goes_on_to_the_same_bytes()
    {
        using var reference = new Cli();
        reference.Run("run", reference.Write("tiny.repro.yaml", TinySuite.Text));
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--filter", "linear");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        var interrupted = cli.Run(stopped.Token, "run", suite);
        Assert.Equal(130, interrupted.ExitCode);
        Assert.Contains("4 of 12 trials are kept", interrupted.Error, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("run", suite).ExitCode);
        Assert.Equal(Bytes(reference["reports/tiny"]), Bytes(cli["reports/tiny"]));
    }

    [Fact]
    public void An_unwritable_report_folder_is_one_line_and_exit_1_and_loses_no_record()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Write("file", "in the way");
        var run = cli.Run("run", suite, "--quiet", "--out", cli["file"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(Lines(run.Error));
        Assert.Contains("RPR0441", run.Error, StringComparison.Ordinal);
        Assert.Contains("12 cached", cli.Run("run", suite).Out, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Bytes(string folder) => Compared.Select(name => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, name))));
}
