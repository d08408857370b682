using ReproSuite.Testing;

namespace ReproSuite.Process.Tests;

/// <summary>A repository from its first suite to its reviewed change, with nothing but git and the installed tool package.</summary>
[Collection(nameof(LocalFeed))]
public sealed class StoryTests(LocalFeed feed) : IDisposable
{
    private const string Suite = "suites/quickstart.repro.yaml", Report = "reports/quickstart@quick";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_repository_runs_commits_changes_compares_and_catches_what_is_wrong()
    {
        var tool = feed.InstallTool();
        Directory.CreateDirectory(_folder["work"]);
        Git("init", "-q", "-b", "main");
        Repro(tool, 0, "init");
        Assert.Contains("8 trials, 0 cached", Repro(tool, 0, "run", Suite, "--profile", "quick"), StringComparison.Ordinal);
        Commit("first results");

        // One setting of one variant: only its trials are trained, and a diff says what that did.
        Git("checkout", "-q", "-b", "change");
        Edit("dropout: 0.2", "dropout: 0.6");
        Assert.Contains("8 trials, 6 cached", Repro(tool, 0, "run", Suite, "--profile", "quick"), StringComparison.Ordinal);
        var diff = Repro(tool, 0, "diff", "main", "--md", "comment.md");
        Assert.Contains("dropout", diff, StringComparison.Ordinal);
        Assert.Contains("2 trained anew, 6 reused", diff, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(_folder["work/comment.md"]).Length, 200, 60_000);
        Assert.True(new FileInfo(_folder["work/summary.md"]).Length > 200);
        Repro(tool, 0, "gate", "main", "--junit", "gate.xml");
        Assert.Contains("<testsuite", File.ReadAllText(_folder["work/gate.xml"]), StringComparison.Ordinal);
        Repro(tool, 0, "report", Suite, "--profile", "quick", "--check");
        Commit("more dropout");

        // A title is no part of what is trained: the report changes in the one line that bears it.
        Edit("title: Quickstart", "title: A quick start");
        Assert.Contains("8 trials, 8 cached", Repro(tool, 0, "run", Suite, "--profile", "quick"), StringComparison.Ordinal);
        Assert.StartsWith("1\t1\t", Git("diff", "--numstat", "--", $"{Report}/report.md"), StringComparison.Ordinal);
        Commit("another title");

        // A figure that nobody measured.
        var results = File.ReadAllText(_folder[$"work/{Report}/results.json"]);
        var record = results.IndexOf("\"test\":{\"loss\":", StringComparison.Ordinal) + "\"test\":{\"loss\":".Length;
        File.WriteAllText(_folder[$"work/{Report}/results.json"], results[..record] + "0.125" + results[results.IndexOf(',', record)..]);
        Assert.Contains("its outcome is not the one whose digest stands beside the trial", Repro(tool, 2, "report", Suite, "--profile", "quick", "--check"), StringComparison.Ordinal);
        Git("checkout", "-q", "--", "reports");

        // A suite that has moved on without its report.
        Edit("rope: 0.01", "rope: 0.02");
        Assert.Contains("stale", Repro(tool, 6, "report", Suite, "--profile", "quick", "--check"), StringComparison.Ordinal);
    }

    private void Edit(string from, string to)
    {
        var text = File.ReadAllText(_folder[$"work/{Suite}"]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(_folder[$"work/{Suite}"], text.Replace(from, to, StringComparison.Ordinal));
    }

    private void Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
    }

    private string Git(params string[] words) => feed.Require("git", _folder["work"], words);

    /// <summary>Runs the installed tool; what it says on both of its outputs.</summary>
    private string Repro(string tool, int exitCode, params string[] words)
    {
        var (code, text) = feed.Call(tool, _folder["work"], [("GITHUB_STEP_SUMMARY", _folder["work/summary.md"])], words);
        Assert.True(code == exitCode, $"{string.Join(' ', words)}: exit code {code}\n{text}");
        return text;
    }
}
