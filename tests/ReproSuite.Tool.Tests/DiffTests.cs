using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

public class DiffTests
{
    private static readonly string Wider = TinySuite.Text.Replace("batch: 32", "batch: 16", StringComparison.Ordinal);

    [Fact]
    public void The_working_tree_is_compared_with_where_it_left_the_main_branch()
    {
        using var cli = Committed();
        var left = cli.Git("rev-parse", "--short=7", "HEAD").Trim();
        Assert.Equal((0, $"base main@{left} → head working tree\n= tiny   unchanged\n\n0 suites of 1 changed\n"), Told(cli.Run("diff")));

        cli.Git("checkout", "-q", "-b", "work");
        cli.Git("checkout", "-q", "main");
        Train(cli, TinySuite.Text.Replace("title: Tiny", "title: Elsewhere", StringComparison.Ordinal));
        var main = cli.Commit();
        cli.Git("checkout", "-q", "work");
        Train(cli, Wider);
        var diff = cli.Run("diff");
        Assert.StartsWith($"base main@{left} (merge-base) → head working tree\n", diff.Out, StringComparison.Ordinal);
        Assert.Contains("  spec     training.batch 32 → 16\n", diff.Out, StringComparison.Ordinal);
        Assert.Contains("  trials   12 trained anew, 0 reused\n", diff.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Elsewhere", diff.Out, StringComparison.Ordinal);

        var exact = cli.Run("diff", "main", "--exact-base");
        Assert.StartsWith($"base main@{main} → head working tree\n", exact.Out, StringComparison.Ordinal);
        Assert.Contains("title Elsewhere → Tiny", exact.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_revisions_are_read_from_git_alone()
    {
        using var cli = Committed();
        Train(cli, Wider);
        cli.Commit();
        Directory.Delete(cli["reports"], recursive: true);
        var diff = cli.Run("diff", "HEAD~1", "HEAD");
        Snapshot.Match(Regex.Replace(diff.Out, "@[0-9a-f]{7}", "@COMMIT"));
        Assert.Equal((0, ""), (diff.ExitCode, diff.Error));
        Assert.False(Directory.Exists(cli["reports"]));

        var below = cli["below"];
        Directory.CreateDirectory(below);
        Assert.Equal(diff.Out, cli.RunIn(below, "diff", "HEAD~1", "HEAD", "--out", "../reports").Out);
        Assert.Contains("error RPR0706: no report at HEAD@", cli.Run("diff", "HEAD~1", "HEAD", "--out", ".").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_without_reports_is_replaced_by_its_nearest_ancestor_that_has_some()
    {
        using var cli = Committed();
        var last = cli.Git("rev-parse", "--short=7", "HEAD").Trim();
        Directory.Move(cli["reports"], cli["kept"]);
        var without = cli.Commit();
        Directory.Move(cli["kept"], cli["reports"]);

        Assert.StartsWith($"base {last} (nearest ancestor of main@{without} with reports) → head working tree\n= tiny   unchanged\n", cli.Run("diff").Out, StringComparison.Ordinal);
        Refused(cli, $"error RPR0706: no report at main@{without}", "diff", "main", "--exact-base");
    }

    [Fact]
    public void Folders_reports_and_results_files_are_sides_without_git()
    {
        using var cli = Changed();
        foreach (var (from, to) in new[] { ("old", "reports"), ("old/tiny", "reports/tiny"), ("old/tiny/results.json", "reports"), ("old", "reports/tiny/results.json") })
        {
            var diff = cli.Run("diff", from, to);
            Assert.Equal((0, ""), (diff.ExitCode, diff.Error));
            Assert.StartsWith($"base {from} → head {to}\n", diff.Out, StringComparison.Ordinal);
            Assert.Contains("training.batch 32 → 16", diff.Out, StringComparison.Ordinal);
        }
        Assert.StartsWith("base old → head working tree\n", cli.Run("diff", "old").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_is_a_side_with_the_suite_that_is_asked_for()
    {
        using var cli = Changed();
        var diff = cli.Run("diff", "old", ".repro", "--suite", cli["tiny.repro.yaml"]);
        Assert.Equal(("", cli.Run("diff", "old", "reports").Out.Replace("reports", ".repro", StringComparison.Ordinal)), (diff.Error, diff.Out));
        Refused(cli, "error RPR0708: .repro is a store", "diff", "old", ".repro");
    }

    [Fact]
    public void Sizes_are_never_paired()
    {
        using var cli = Changed();
        cli.Run("run", cli["tiny.repro.yaml"], "--quiet", "--profile", "quick");
        Assert.Contains("x tiny@quick   new: the base has no report of it\n", cli.Run("diff", "old", "reports").Out, StringComparison.Ordinal);
        Assert.Contains("nothing is paired: sizes of a suite are never paired (tiny, tiny@quick)", cli.Run("diff", "old/tiny", "reports/tiny@quick").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_key_with_two_outcomes_is_an_error_of_its_own()
    {
        using var cli = Changed();
        Tamper(cli["old/tiny/results.json"]);
        File.Copy(cli["old/tiny/results.json"], cli["reports/tiny/results.json"], overwrite: true);
        Train(cli, TinySuite.Text);
        var diff = cli.Run("diff", "old", "reports");
        Assert.Equal(7, diff.ExitCode);
        Assert.Matches(@"  !        dropout/fold=0/seed=1 \(key [0-9a-f]{12}\) differs at test\.loss: base 9\.5, head ", diff.Out);
        Assert.Matches(@"  !   dropout .* same key, different bits\n", diff.Out);
        Assert.Equal(7, cli.Run("diff", "old", "reports", "--json").ExitCode);
    }

    [Fact]
    public void Only_what_changed_is_shown_where_that_is_asked_for()
    {
        using var cli = Changed();
        Directory.CreateDirectory(cli["old/other"]);
        Directory.CreateDirectory(cli["reports/other"]);
        foreach (var side in new[] { "old", "reports" }) File.Copy(cli["old/tiny/results.json"], cli[$"{side}/other/results.json"]);
        Assert.Contains("= other   unchanged", cli.Run("diff", "old").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("other", cli.Run("diff", "old", "--only-changed").Out, StringComparison.Ordinal);
        Assert.Single(JsonNode.Parse(cli.Run("diff", "old", "--only-changed", "--json").Out)!["suites"]!.AsArray());
    }

    [Fact]
    public void The_comparison_as_JSON()
    {
        using var cli = Changed();
        var suite = JsonNode.Parse(cli.Run("diff", "old", "reports", "--json").Out)!["suites"]![0]!;
        Assert.Equal(("tiny", "compared"), ((string?)suite["name"], (string?)suite["state"]));
        var diff = suite["diff"]!;
        Assert.Equal("""[{"path":"training.batch","variants":[],"before":"32","after":"16"}]""", diff["spec"]!.ToJsonString());
        Assert.Equal(12, (int)diff["trials"]!["retrained"]!);
        Assert.Equal(3, diff["variants"]!.AsArray().Count);
        var metric = diff["variants"]![0]!["metrics"]![0]!;
        Assert.Equal("val.accuracy", (string?)metric["name"]);
        Assert.NotNull(metric["paired"]!["difference"]);
    }

    [Fact]
    public void The_comparison_as_pages()
    {
        using var cli = Changed();
        var diff = cli.Run("diff", "old", "reports", "--md", "out/diff.md", "--html", "diff.html");
        Assert.Equal(cli.Run("diff", "old", "reports").Out, diff.Out);
        Assert.Equal((0, ""), (diff.ExitCode, diff.Error));
        Assert.Contains("- training.batch 32 → 16\n", File.ReadAllText(cli["out/diff.md"]), StringComparison.Ordinal);
        Assert.Contains("base’s validation", File.ReadAllText(cli["diff.html"]), StringComparison.Ordinal);
        cli.Write("mine/diff.md.sbn", "{{ summary }}\n");
        cli.Run("diff", "old", "reports", "--md", "out/diff.md", "--template", "mine");
        Assert.Equal("1 suite of 1 changed\n", File.ReadAllText(cli["out/diff.md"]));
    }

    [Fact]
    public void A_base_that_cannot_be_read_is_one_line_and_a_head_a_fault()
    {
        using var cli = Changed();
        File.WriteAllText(cli["old/tiny/results.json"], "{\"schema\": 1}");
        Assert.Contains("x tiny   not comparable: of the base, cannot read these results: its schema is 1, this tool reads 2.", cli.Run("diff", "old").Out, StringComparison.Ordinal);
        Refused(cli, "old/tiny/results.json: error RPR0443: ", "diff", "reports", "old");
    }

    [Fact]
    public void Without_a_side_there_is_one_clear_line()
    {
        using var cli = new Cli();
        Refused(cli, "error RPR0701: ", "diff");
        Refused(cli, "error RPR0701: no file or folder HEAD~1", "diff", "HEAD~1");
        cli.InitGit();
        Refused(cli, "error RPR0703: no main branch to compare with: none of origin/main, origin/master, main, master is here.", "diff");
        cli.Write("note.txt", "");
        cli.Commit();
        Refused(cli, "error RPR0702: BASE nowhere is nothing here", "diff", "nowhere");
        Refused(cli, "error RPR0702: HEAD nowhere is nothing here", "diff", "main", "nowhere");
        Refused(cli, "error RPR0706: no report at main@", "diff");
        var refusing = cli.Write("refusing-git", "#!/bin/sh\necho \"fatal: detected dubious ownership in repository at '/x'\" >&2\nexit 128\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(refusing, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            cli.Variables["REPRO_GIT"] = refusing;
            Refused(cli, $"error RPR0701: git refuses {cli.Folder}, since it belongs to another user", "diff");
        }
        cli.Variables["REPRO_GIT"] = cli["no-git"];
        Refused(cli, "error RPR0700: git cannot be started", "diff");
    }

    [Fact]
    public void History_without_a_commit_in_common_is_one_clear_line()
    {
        using var cli = Committed();
        cli.Git("checkout", "-q", "--orphan", "other");
        cli.Commit("another beginning");
        Refused(cli, "error RPR0705: main and the head have no commit in common.", "diff");
        cli.Git("checkout", "-q", "main");
        cli.Git("commit", "-q", "--allow-empty", "-m", "more");
        cli.Git("branch", "far", "HEAD~1");

        using var shallow = new Cli();
        cli.Git("clone", "-q", "--depth", "1", "--no-single-branch", $"file://{cli.Folder}", shallow["clone"]);
        var result = shallow.RunIn(shallow["clone"], "diff", "origin/other");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error RPR0704: origin/other and the head have no commit in common in this shallow clone.", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, shallow.RunIn(shallow["clone"], "diff", "origin/other", "--exact-base").ExitCode);
    }

    [Fact]
    public void The_branch_that_a_pull_request_goes_to_is_the_main_branch_in_its_CI()
    {
        using var cli = Committed();
        cli.Git("branch", "release");
        cli.Variables["GITHUB_BASE_REF"] = "release";
        Assert.StartsWith("base release@", cli.Run("diff").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_to_compare_have_to_be_there_and_of_one_suite()
    {
        using var cli = Changed();
        Directory.CreateDirectory(cli["empty"]);
        Refused(cli, "error RPR0709: neither empty nor empty has a report to compare.", "diff", "empty", "empty");
        Refused(cli, "error RPR0709: neither old nor reports has a report to compare.", "diff", "old", "reports", "--suite", "other");
        Train(cli, TinySuite.Text, "other");
        Refused(cli, "error RPR0709: old/tiny/results.json is of suite tiny and reports/other/results.json of other", "diff", "old/tiny", "reports/other");
    }

    [Fact]
    public void Links_in_a_revision_are_not_followed()
    {
        using var cli = Committed();
        cli.Git("checkout", "-q", "-b", "evil");
        Directory.CreateDirectory(cli["reports/linked"]);
        File.CreateSymbolicLink(cli["reports/linked/results.json"], "/etc/passwd");
        cli.Commit();
        Assert.DoesNotContain("linked", cli.Run("diff", "main", "HEAD").Out, StringComparison.Ordinal);
    }

    /// <summary>A repository with the tiny suite and its report.</summary>
    private static Cli Committed()
    {
        var cli = new Cli();
        cli.InitGit();
        cli.Write(".gitignore", ".repro/\n");
        Train(cli, TinySuite.Text);
        cli.Commit();
        return cli;
    }

    /// <summary>A folder with the tiny suite's report, and what it was with other batches in <c>old</c>.</summary>
    private static Cli Changed()
    {
        var cli = new Cli();
        Train(cli, TinySuite.Text);
        Directory.Move(cli["reports"], cli["old"]);
        Train(cli, Wider);
        return cli;
    }

    private static void Train(Cli cli, string suite, string name = "tiny")
    {
        var result = cli.Run("run", cli.Write($"{name}.repro.yaml", suite), "--quiet");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    /// <summary>Alters a figure of one trial and every digest that tells of it, as one would who means to deceive.</summary>
    private static void Tamper(string results) => File.WriteAllText(results, Tampering.Of(File.ReadAllText(results), "dropout", fold: 0, seed: 1, testLoss: 9.5));

    private static (int, string) Told(Cli.Result result) => (result.ExitCode, result.Out);

    private static void Refused(Cli cli, string told, params string[] args)
    {
        var result = cli.Run(args);
        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(told, lines[0], StringComparison.Ordinal);
        Assert.Equal("1 error, nothing was run.", lines[1]);
    }
}
