using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

/// <summary>The commands of docs/determinism.md.</summary>
public sealed class DeterminismPageTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_command_does_what_the_page_says()
    {
        var page = File.ReadAllLines(Path.Combine(RepositoryRoot.FullPath, "docs", "determinism.md"));
        var suite = _cli.Write("tiny.repro.yaml", TinySuite.Text);
        string[] commands = [.. page.Where(line => line.StartsWith("dotnet repro ", StringComparison.Ordinal)).Select(line => line["dotnet repro ".Length..].Split('#')[0].Trim())];
        Assert.Equal(["why", "run", "verify", "verify"], commands.Select(command => command.Split(' ')[0]));

        foreach (var command in commands.OrderBy(command => !command.StartsWith("run", StringComparison.Ordinal)))
        {
            var result = _cli.Run(command.Replace("quickstart", suite, StringComparison.Ordinal).Replace("overfit/", "hidden/", StringComparison.Ordinal).Split(' '));
            Assert.True(result.ExitCode == 0, $"{command}: {result.ExitCode} {result.Error}");
        }
    }
}
