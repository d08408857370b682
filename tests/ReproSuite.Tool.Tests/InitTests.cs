using System.Text.Json;

namespace ReproSuite.Tool.Tests;

public sealed class InitTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void An_empty_folder_gets_all_it_needs_and_a_second_call_changes_nothing()
    {
        var first = _cli.Run("init");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal("""
            wrote  suites/quickstart.repro.yaml
            wrote  suites/repro.schema.json
            added  .gitignore: .repro/
            wrote  .config/dotnet-tools.json: dotnet-repro 0.1.0
            wrote  .github/workflows/repro.yml
            wrote  .github/workflows/repro-comment.yml
            next: dotnet repro run suites/quickstart.repro.yaml, look at reports/quickstart/report.html, and commit all of it

            """.ReplaceLineEndings("\n"), first.Out);
        var before = Contents();

        Assert.Equal(6, _cli.Run("init").Out.Split('\n').Count(line => line.StartsWith("kept ", StringComparison.Ordinal)));
        Assert.Equal(before, Contents());
        Assert.Equal(0, _cli.Run("check", _cli["suites/quickstart.repro.yaml"]).ExitCode);
    }

    [Fact]
    public void What_is_there_is_kept_and_gets_what_it_lacks()
    {
        _cli.Write(".gitignore", "bin/");
        _cli.Write(".config/dotnet-tools.json", """{"version": 1, "isRoot": true, "tools": {"other": {"version": "1.2.3", "commands": ["other"]}}}""");
        _cli.Write("suites/quickstart.repro.yaml", "mine");
        _cli.Run("init", "--no-ci");

        Assert.Equal("bin/\n.repro/\n", File.ReadAllText(_cli[".gitignore"]));
        Assert.Equal("mine", File.ReadAllText(_cli["suites/quickstart.repro.yaml"]));
        Assert.False(Directory.Exists(_cli[".github"]));
        using var manifest = JsonDocument.Parse(File.ReadAllText(_cli[".config/dotnet-tools.json"]));
        Assert.Equal(["other", "dotnet-repro"], manifest.RootElement.GetProperty("tools").EnumerateObject().Select(tool => tool.Name));
    }

    [Fact]
    public void A_manifest_that_is_none_is_one_line()
    {
        _cli.Write(".config/dotnet-tools.json", "[]");
        var init = _cli.Run("init");

        Assert.Equal(2, init.ExitCode);
        Assert.StartsWith(".config/dotnet-tools.json: error RPR0524: not a tool manifest.", init.Error, StringComparison.Ordinal);
    }

    private string Contents() => string.Join('\n', Directory.GetFiles(_cli.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file} {File.ReadAllText(file)}"));
}
