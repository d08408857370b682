using System.Text.Json;
using System.Text.RegularExpressions;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

/// <summary>The workflow that <c>init</c> writes: its commands are typed as they stand, on a pull request that changes a variant and brings its report along.</summary>
public sealed partial class WorkflowTests : IDisposable
{
    private static readonly string Workflow = File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "templates", "init", "repro.yml"));

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void It_plans_trains_in_shards_merges_compares_checks_and_gates()
    {
        var suite = PullRequest();
        string[] commands = [.. Commands().Matches(Workflow).Select(match => match.Groups[1].Value.Replace("\"$SUITE\"", suite, StringComparison.Ordinal).Replace("\"$SHARDS\"", "2", StringComparison.Ordinal))];
        Assert.Equal(["check", "plan", "run", "merge", "diff", "report", "gate"], commands.Select(command => command.Split(' ')[0]));

        Run(commands[0]);
        using var matrix = JsonDocument.Parse(Run(commands[1]));
        var shards = matrix.RootElement.GetProperty("shard").EnumerateArray().Select(shard => shard.GetString()!).ToList();
        Assert.Equal(2, shards.Count);
        foreach (var (index, shard) in shards.Index())
        {
            // Every job begins without a store, and hands its own on.
            Run(commands[2].Replace("${{ matrix.shard }}", shard, StringComparison.Ordinal));
            Directory.Move(_cli[".repro"], Path.Combine(Directory.CreateDirectory(_cli["shards"]).FullName, $"shard-{index}"));
        }
        Assert.Contains("12 of 12 trials", Run(commands[3].Replace("shards/*", string.Join(' ', Directory.GetDirectories(_cli["shards"])), StringComparison.Ordinal)), StringComparison.Ordinal);
        Run(commands[4]);
        Assert.Contains("dropout", File.ReadAllText(_cli["comment.md"]), StringComparison.Ordinal);
        Assert.Contains("up to date", Run(commands[5]), StringComparison.Ordinal);
        Run(commands[6]);
    }

    private string PullRequest()
    {
        _cli.InitGit();
        _cli.Write(".gitignore", ".repro/\nshards/\ncomment.md\n");
        foreach (var dropout in new[] { "dropout: 0.5", "dropout: 0.45" })
        {
            Run($"run {_cli.Write("suites/tiny.repro.yaml", TinySuite.Text.Replace("dropout: 0.5", dropout, StringComparison.Ordinal))} --quiet");
            _cli.Commit();
            if (dropout == "dropout: 0.5") _cli.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        }
        Directory.Delete(_cli[".repro"], recursive: true);
        return _cli["suites/tiny.repro.yaml"];
    }

    private string Run(string command)
    {
        var result = _cli.Run(command.Split(' '));
        Assert.True(result.ExitCode == 0, $"{command}: {result.ExitCode} {result.Out} {result.Error}");
        return result.Out;
    }

    [GeneratedRegex(@"(?<!`)dotnet repro ([^\n)`]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Commands();
}
