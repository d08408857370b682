using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

/// <summary>The example of docs/data.md, from its files to its report.</summary>
public sealed class OwnDataTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "docs", "data.md"));
    private static readonly string Suite = Block("yaml");
    private static readonly string Table = Block("csv");

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_example_runs_and_its_file_may_be_renamed_and_moved()
    {
        _cli.Write("flowers.csv", Table);
        var first = _cli.Run("run", _cli.Write("flowers.repro.yaml", Suite));
        Assert.Equal((0, true), (first.ExitCode, first.Out.Contains("8 trials, 0 cached", StringComparison.Ordinal)));
        Assert.Contains("flowers.csv", File.ReadAllText(_cli["reports/flowers/report.md"]), StringComparison.Ordinal);
        Assert.DoesNotContain(_cli.Folder, File.ReadAllText(_cli["reports/flowers/results.json"]), StringComparison.Ordinal);

        _cli.Write("root/deep/blossoms.csv", Table);
        var moved = _cli.Run("run", _cli.Write("elsewhere/flowers.repro.yaml", Suite.Replace("flowers.csv", "deep/blossoms.csv", StringComparison.Ordinal)), "--data", _cli["root"]);
        Assert.Equal((0, true), (moved.ExitCode, moved.Out.Contains("8 trials, 8 cached", StringComparison.Ordinal)));

        _cli.Write("flowers.csv", Table.Replace("1.4,0.2", "1.4,0.3", StringComparison.Ordinal));
        Assert.Contains("8 trials, 0 cached", _cli.Run("run", _cli["flowers.repro.yaml"]).Out, StringComparison.Ordinal);
    }

    /// <summary>Two classes of noise that no model can tell apart, so that there are mistakes for certain.</summary>
    [Fact]
    public void A_report_keeps_the_pictures_of_its_mistakes_when_the_data_is_gone()
    {
        var noise = new Random(1);
        foreach (var (part, count) in new[] { ("train", 8), ("test", 6) })
            for (var i = 0; i < count; i++)
            {
                var pixels = new byte[16];
                noise.NextBytes(pixels);
                var path = _cli.Write($"noise/{part}/{(i % 2 == 0 ? "even" : "odd")}/{i}.pgm", "");
                File.WriteAllBytes(path, [.. "P5 4 4 255\n"u8, .. pixels]);
            }
        var suite = _cli.Write("noise.repro.yaml", """
            title: Noise
            question: Is there anything in noise?
            data:
              from: {images: {path: noise}}
            split:
              kfold: {folds: 2}
            seeds: 1
            model:
              mlp: {hidden: [], output: 2}
            training: {epochs: 1, misclassified: true}
            metrics: {primary: val.accuracy}
            baseline: linear
            variants:
              linear: {}
              majority:
                model: majority
            """);

        var run = _cli.Run("run", suite);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("data:image/png;base64,", File.ReadAllText(_cli["reports/noise/report.html"]), StringComparison.Ordinal);
        Assert.True(File.Exists(_cli["reports/noise/charts/mistakes.svg"]));

        Directory.Move(_cli["noise"], _cli["gone"]);
        Assert.Equal((0, "reports/noise: up to date\n"), (_cli.Run("report", suite, "--check") is var check ? check.ExitCode : -1, check.Out));
    }

    /// <summary>As when the store remembers the data as an earlier release described it.</summary>
    [Fact]
    public void What_was_committed_of_data_that_is_gone_comes_before_what_the_store_remembers()
    {
        _cli.Write("flowers.csv", Table);
        var suite = _cli.Write("flowers.repro.yaml", Suite);
        Assert.Equal(0, _cli.Run("run", suite).ExitCode);
        var store = new ReproSuite.Store.FileStore(_cli[".repro"], _ => { });
        var read = ReproSuite.Suites.SuiteReader.Read(suite).Resolve();
        var known = store.FindData(read.Data, read.Split, null)!;
        store.SaveData(read.Data, read.Split, "earlier", known with { Card = known.Card with { Repeated = null } });
        File.Delete(_cli["flowers.csv"]);

        var check = _cli.Run("report", suite, "--check");
        Assert.Equal((0, "reports/flowers: up to date\n"), (check.ExitCode, check.Out));
    }

    [Theory]
    [InlineData("path: flowers.csv", "path: ../flowers.csv", "flowers.repro.yaml(6,13): error RPR0012")]
    [InlineData("path: flowers.csv", "path: flower.csv", "flowers.repro.yaml(6,13): error RPR0219: there is no flower.csv.")]
    [InlineData("label: species", "label: specie", "flowers.repro.yaml(7,14): error RPR0223")]
    [InlineData("categorical: [colour]", "categorical: []", "flowers.csv(2,9): error RPR0222: column \"colour\"")]
    [InlineData("  from:\n", "  set: moons\n  from:\n", "flowers.repro.yaml(4,8): error RPR0012: data is a set")]
    public void What_is_wrong_is_one_line_at_its_place(string piece, string by, string line)
    {
        _cli.Write("flowers.csv", Table);
        foreach (var command in new[] { "check", "run" })
        {
            var result = _cli.Run(command, _cli.Write("flowers.repro.yaml", Suite.Replace(piece, by, StringComparison.Ordinal)));
            Assert.Equal(2, result.ExitCode);
            var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal((2, "1 error, nothing was run."), (lines.Length, lines[1]));
            Assert.Contains(line, lines[0], StringComparison.Ordinal);
        }
    }

    private static string Block(string language) => Page.Split("## Bring your own data")[1].Split($"```{language}\n")[1].Split("```")[0];
}
