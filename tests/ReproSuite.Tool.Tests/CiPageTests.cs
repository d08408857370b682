using System.Text.Json;
using System.Text.RegularExpressions;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

/// <summary>The commands of docs/ci.md, in the order of its workflow.</summary>
public sealed partial class CiPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "docs", "ci.md"));

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_workflow_plans_trains_in_shards_merges_and_reports()
    {
        var suite = _cli.Write("suites/optimizers.repro.yaml", TinySuite.Text);
        string[] commands = [.. Commands().Matches(Page[Page.IndexOf("jobs:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value.Replace("suites/optimizers.repro.yaml", suite, StringComparison.Ordinal))];
        Assert.Equal(["plan", "run", "merge", "report", "gate"], commands.Select(command => command.Split(' ')[0]));

        using var matrix = JsonDocument.Parse(Run(commands[0]));
        var shards = matrix.RootElement.GetProperty("shard").EnumerateArray().Select(shard => shard.GetString()!).ToList();
        Assert.Equal(4, shards.Count);
        foreach (var (index, shard) in shards.Index())
        {
            Run(commands[1].Replace("${{ matrix.shard }}", shard, StringComparison.Ordinal));
            if (Directory.Exists(_cli["shard"])) Directory.Move(_cli["shard"], Directory.CreateDirectory(_cli["shards"]).FullName + $"/shard-{index}");
        }

        Assert.Contains("12 of 12 trials", Run(commands[2].Replace("shards/*", string.Join(' ', Directory.GetDirectories(_cli["shards"])), StringComparison.Ordinal)), StringComparison.Ordinal);
        Run(commands[3]);
        Assert.Contains("up to date", Run($"report {suite} --check"), StringComparison.Ordinal);
    }

    private string Run(string command)
    {
        var result = _cli.Run(command.Split(' '));
        Assert.True(result.ExitCode == 0, $"{command}: {result.ExitCode} {result.Error}");
        return result.Out;
    }

    [GeneratedRegex(@"dotnet repro ([^\n)]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Commands();
}
