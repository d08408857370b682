using System.Text.Json;
using System.Text.RegularExpressions;
using ReproSuite.Core.Identity;

namespace ReproSuite.Tool.Tests;

public class VerifyTests
{
    [Fact]
    public void A_clean_suite_verifies_and_shows_the_digest_that_run_showed()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        var run = cli.Run("run", suite);
        var verify = cli.Run("verify", suite);
        Assert.Equal((0, ""), (verify.ExitCode, verify.Error));
        Assert.Contains("records  12 of 12 trials recorded and sound, 12 of them in the store", verify.Out, StringComparison.Ordinal);
        Assert.Contains("report   reports/tiny/results.json has the same digest", verify.Out, StringComparison.Ordinal);
        Assert.Equal(DigestIn(run.Out), DigestIn(verify.Out));
        Assert.Contains(DigestIn(run.Out), File.ReadAllText(cli["reports/tiny/results.json"]), StringComparison.Ordinal);
        Assert.Contains(DigestIn(run.Out), File.ReadAllText(cli["reports/tiny/report.md"]), StringComparison.Ordinal);
        Assert.Contains(DigestIn(run.Out), File.ReadAllText(cli["reports/tiny/report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_replay_gives_the_same_bits_and_stores_nothing()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        var before = Files(cli[".repro"]);
        var verify = cli.Run("verify", suite, "--replay", "all", "--jobs", "2");
        Assert.Equal(0, verify.ExitCode);
        Assert.Equal(12, Regex.Count(verify.Out, @"replay   \S+ +same bits   2 epochs, "));
        Assert.Contains("replay   12 of 12 trials gave the same bits", verify.Out, StringComparison.Ordinal);
        Assert.Equal(12, verify.Error.Split('\n').Count(l => l.StartsWith('[')));
        Assert.Equal(before, Files(cli[".repro"]));
    }

    [Fact]
    public void A_newcomer_replays_from_the_committed_report_without_a_store()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        Directory.Delete(cli[".repro"], recursive: true);
        var verify = cli.Run("verify", suite, "--replay", "3");
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("12 of 12 trials recorded and sound, 0 of them in the store", verify.Out, StringComparison.Ordinal);
        Assert.Contains("replay   3 of 3 trials gave the same bits", verify.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli[".repro/records"]));
    }

    [Fact]
    public void A_forged_record_with_a_true_checksum_is_found_by_its_replay_alone()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        var key = Key(cli, suite, "hidden/fold=1/seed=2");
        Forge(cli, key, json => Regex.Replace(json, """("epoch":2,.*?"weights":\[("\w+",){2})"\w+"(.*)""", "$1\"0123456789abcdef\"$3"));
        cli.Run("report", suite);
        Assert.Equal(0, cli.Run("verify", suite).ExitCode);

        var verify = cli.Run("verify", suite, "--replay", "all");
        Assert.Equal(7, verify.ExitCode);
        var line = Assert.Single(verify.Out.Split('\n'), l => l.Contains("DIFFERS", StringComparison.Ordinal));
        Assert.Matches(@"replay   hidden/fold=1/seed=2 +DIFFERS at epoch 2, tensor output/kernel: recorded 0123456789abcdef, now [0-9a-f]{16}$", line);
        Assert.Contains("replay   11 of 12 trials gave the same bits", verify.Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("verify", suite, "--replay", "all", "--filter", "hidden/fold=0/*").ExitCode);

        using var json = JsonDocument.Parse(cli.Run("verify", suite, "--replay", "all", "--json").Out);
        Assert.False(json.RootElement.GetProperty("holds").GetBoolean());
        var differing = Assert.Single(json.RootElement.GetProperty("replays").EnumerateArray(), r => !r.GetProperty("same").GetBoolean());
        Assert.Equal((key, 2, "tensor output/kernel"), (differing.GetProperty("key").GetString(), differing.GetProperty("epoch").GetInt32(), differing.GetProperty("figure").GetString()));
    }

    [Fact]
    public void A_store_that_contradicts_the_committed_report_is_told_with_the_place()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        Forge(cli, Key(cli, suite, "linear/fold=0/seed=1"), json => json.Replace("\"epoch\":1,\"running\":{\"loss\":", "\"epoch\":1,\"running\":{\"loss\":9", StringComparison.Ordinal));
        var verify = cli.Run("verify", suite);
        Assert.Equal(7, verify.ExitCode);
        Assert.Contains("reports/tiny/results.json DIFFERS at linear/fold=0/seed=1, epoch 1, running.loss: ", verify.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_records_are_counted_and_named()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        Assert.Contains("0 of 12 trials recorded", cli.Run("verify", suite).Out, StringComparison.Ordinal);
        cli.Run("run", suite, "--quiet", "--filter", "hidden");
        var verify = cli.Run("verify", suite, "--replay", "1");
        Assert.Equal(7, verify.ExitCode);
        Assert.Contains("4 of 12 trials recorded and sound, 4 of them in the store; missing: linear/fold=0/seed=1 and others. Run 'dotnet repro run tiny'.", verify.Out, StringComparison.Ordinal);
        Assert.Contains("replay   1 of 1 trial gave the same bits", verify.Out, StringComparison.Ordinal);
        var part = cli.Run("verify", suite, "--filter", "hidden");
        Assert.Equal(0, part.ExitCode);
        Assert.EndsWith(", of these trials alone\n", part.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_record_counts_as_missing_unless_the_committed_report_has_it()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        var key = Key(cli, suite, "hidden/fold=0/seed=1");
        File.AppendAllText(RecordFile(cli, key), " ");
        var verify = cli.Run("verify", suite);
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("RPR0405", verify.Error, StringComparison.Ordinal);
        Assert.Contains("12 of 12 trials recorded and sound, 11 of them in the store", verify.Out, StringComparison.Ordinal);
        Directory.Delete(cli["reports"], recursive: true);
        Assert.Equal(7, cli.Run("verify", suite).ExitCode);
    }

    [Fact]
    public void A_figure_that_was_altered_in_the_committed_results_is_refused()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        var path = cli["reports/tiny/results.json"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"epoch\":2,\"running\":{\"loss\":", "\"epoch\":2,\"running\":{\"loss\":9", StringComparison.Ordinal));
        var verify = cli.Run("verify", suite);
        Assert.Equal(7, verify.ExitCode);
        Assert.Contains("RPR0443", verify.Error, StringComparison.Ordinal);
    }

    /// <summary>To be written, a report needs the committed results where the store lacks something, and there alone; a check reads them.</summary>
    [Fact]
    public void A_damaged_results_file_is_refused_by_a_check_written_anew_by_a_full_store_and_refused_without_one()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        var path = cli["reports/tiny/results.json"];
        var sound = File.ReadAllText(path);
        File.WriteAllText(path, sound[..^100]);

        Assert.Equal(2, cli.Run("report", suite, "--check").ExitCode);
        Assert.Equal(0, cli.Run("report", suite).ExitCode);
        Assert.Equal(sound, File.ReadAllText(path));

        File.WriteAllText(path, sound[..^100]);
        var refused = cli.Run("report", suite, "--store", cli["empty"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("RPR0443", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_replay_exits_with_130()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var verify = cli.Run(stopped.Token, "verify", suite, "--replay", "2");
        Assert.Equal(130, verify.ExitCode);
        Assert.Contains("interrupted: 0 of 2 trials were replayed", verify.Error, StringComparison.Ordinal);
    }

    private static string DigestIn(string output) => Regex.Match(output, @"^  digest   sha256 ([0-9a-f]{64})$", RegexOptions.Multiline) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException("No digest is shown.");

    private static string Key(Cli cli, string suite, string trial)
    {
        using var plan = JsonDocument.Parse(cli.Run("plan", suite, "--json").Out);
        return plan.RootElement.GetProperty("trials").EnumerateArray().Single(t => t.GetProperty("name").GetString() == trial).GetProperty("key").GetString()!;
    }

    private static string RecordFile(Cli cli, string key) => cli[$".repro/records/{key[..2]}/{key}.json"];

    /// <summary>Changes a stored record and makes its checksum true again.</summary>
    private static void Forge(Cli cli, string key, Func<string, string> change)
    {
        var path = RecordFile(cli, key);
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var (before, after) = (file.RootElement.GetProperty("content").GetRawText(), change(file.RootElement.GetProperty("content").GetRawText()));
        Assert.NotEqual(before, after);
        File.WriteAllText(path, $"{{\"sha256\":\"{Digest.Of(after)}\",\"content\":{after}}}\n");
    }

    private static IEnumerable<(string, string)> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (path, Digest.Of(File.ReadAllBytes(path))))];
}
