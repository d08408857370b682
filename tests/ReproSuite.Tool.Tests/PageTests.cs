namespace ReproSuite.Tool.Tests;

/// <summary>Every command of the documentation is typed, in the order of its page, into a repository whose suites bear the names that the pages use.</summary>
public sealed class PageTests(PageTests.Repository repository) : IClassFixture<PageTests.Repository>
{
    private const string Suite = """
        title: Quickstart
        question: Does regularization help?
        data: {set: glyphs, train-rows: 0..240, test-rows: 0..100}
        preprocessing:
          - rescale: {divide-by: 255}
        split:
          kfold: {folds: 3}
        seeds: 2
        model:
          mlp: {hidden: [], output: 10}
        training: {epochs: 2, batch: 32}
        metrics: {primary: val.accuracy}
        baseline: baseline
        variants:
          baseline: {}
          overfit:
            model:
              mlp: {hidden: [12]}
          regularize:
            model:
              mlp: {hidden: [12], dropout: 0.2}
          momentum:
            training:
              optimizer:
                sgd: {momentum: 0.9}
        profiles:
          quick: {folds: 2, seeds: 1, epochs: 1}
        """;

    private static readonly string[] Names = ["optimizers", "quickstart", "regularization-lab"];

    /// <summary>What is no command of the tool or needs more than a feed has, and where it is run instead.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["dotnet run -c Release --project src/ReproSuite.Tool -- run quickstart"] = ".ci/run",
        ["dotnet run -c Release --project src/ReproSuite.Tool -- verify quickstart --replay 3"] = "the tool's part of it, by the page on determinism",
        ["dotnet test"] = ".ci/run",
        ["dotnet pack src/ReproSuite.Tool -c Release"] = "StoryTests",
        ["dotnet tool install --global dotnet-repro --add-source artifacts/package/release"] = "StoryTests, into a folder in place of the user's own",
        ["dotnet tool restore --add-source artifacts/package/release"] = "eng/pack, by the workflow of this repository",
        ["dotnet new tool-manifest"] = "the SDK's own; init writes the same file",
        ["dotnet tool install dotnet-repro"] = "StoryTests, from a folder in place of the published feed",
        ["dotnet build -p:FullFeed=true"] = "needs packages that not every feed has; the workflow of releases",
        ["dotnet test -p:FullFeed=true"] = "needs packages that not every feed has; the workflow of releases",
        ["dotnet test -p:PluginEngines=true tests/ReproSuite.Conformance.Tests"] = "needs packages that not every feed has",
        ["dotnet pack -c Release -p:PluginEngines=true src/ReproSuite.TorchSharp -o artifacts/feed"] = "needs packages that not every feed has",
        ["dotnet repro engine install torchsharp"] = "the same; EngineTests ask for it where it is refused",
        ["dotnet repro engine install torchsharp --device cuda"] = "the same",
        ["dotnet repro engine install torchsharp --source artifacts/feed"] = "the same",
        ["dotnet pack -c Release -p:PluginEngines=true src/ReproSuite.MLNet -o artifacts/feed"] = "needs packages that not every feed has",
        ["dotnet repro engine install mlnet"] = "the same; EngineTests ask for it where it is refused",
        ["dotnet repro engine install mlnet --libtorch"] = "the same; EngineTests look at the packages that it asks for",
        ["dotnet repro engine install mlnet --source artifacts/feed"] = "the same",
        ["dotnet repro run classical-baselines-imdb --engine mlnet --profile quick"] = "needs it installed, and data; its committed report was made so",
        ["dotnet repro engine info torchsharp"] = "needs it installed; EngineTests, with an engine of their own",
        ["dotnet repro run quickstart --engine torchsharp"] = "the same",
        ["dotnet repro run quickstart --engine torchsharp --device cuda:1"] = "the same, and a GPU",
        ["dotnet repro run quickstart --engine torchsharp --stack 4"] = "needs it installed; TorchSharpStackedSuiteTests, by its executor",
        ["dotnet run -c Release -p:PluginEngines=true --project bench/ReproSuite.Stacks -- cpu optimizers/sgd 3200 1 15 60 240"] = "needs packages that not every feed has",
        ["dotnet repro compare-engines quickstart"] = "needs it installed; EngineTests, with an engine of their own",
        ["git diff --no-index ReportTests.The_sample_as_markdown.verified.md ReportTests.The_sample_as_markdown.received.md"] = "needs a snapshot that differs",
        ["dotnet build -c Release src/ReproSuite.Tool"] = ".ci/run",
        ["dotnet run -c Release --project bench/ReproSuite.Benchmarks -- --list flat"] = "measures, and is no test",
        ["dotnet run -c Release --project bench/ReproSuite.Benchmarks -- --filter '*Product*' --job short"] = "measures, and is no test",
        ["dotnet run -c Release --project bench/ReproSuite.Synthetic -- synthetic/base 20 0.1"] = "measures, and is no test",
        ["dotnet run -c Release --project bench/ReproSuite.Synthetic -- synthetic/head 20 0.11"] = "measures, and is no test",
        ["bench/compare.py --tool artifacts/bin/ReproSuite.Tool/release/dotnet-repro --python /usr/bin/python3"] = "measures, and needs PyTorch",
        ["dotnet build -t:ReproCheck"] = "SampleTests, as part of a build",
        ["dotnet build -t:ReproRun"] = "SampleTests",
        ["dotnet build -t:ReproReport"] = "SampleTests",
        ["dotnet build -t:ReproGate -p:ReproGateBase=main"] = "SampleTests, with a folder as base",
    };

    /// <summary>The pages with something to run.</summary>
    public static TheoryData<string> Pages => [.. PageCommands.Pages.Where(page => PageCommands.Of(page).Any(step => IsOurs(step.Command)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_does_its_work(string page)
    {
        using var cli = repository.Copy();
        foreach (var step in PageCommands.Of(page))
        {
            if (step.Edit is var (file, now, old)) Edit(cli[file], old, now);
            else if (step.Command.StartsWith("git ", StringComparison.Ordinal) && IsOurs(step.Command)) cli.Git(PageCommands.Words(step.Command)[1..]);
            else if (IsOurs(step.Command)) Run(cli, step.Command);
        }
    }

    [Fact]
    public void Other_programs_are_run_where_the_list_says() => Assert.Equal(
        Elsewhere.Keys.Order(StringComparer.Ordinal),
        PageCommands.Pages.SelectMany(PageCommands.Of).Select(step => step.Command).Where(command => command.Length > 0 && !IsOurs(command)).Distinct().Order(StringComparer.Ordinal));

    private static bool IsOurs(string command) =>
        (command.StartsWith("dotnet repro ", StringComparison.Ordinal) || command.StartsWith("git ", StringComparison.Ordinal)) && !Elsewhere.ContainsKey(command);

    private static void Edit(string file, string old, string now)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Runs a command of the tool, its output into a file where the page says so.</summary>
    private static void Run(Cli cli, string command)
    {
        var words = PageCommands.Words(command)[2..].Select(word => Names.Contains(word) ? $"suites/{word}.repro.yaml" : word == "SUITE" ? "suites/quickstart.repro.yaml" : word).ToArray();
        var file = words is [.., ">", var last] ? last : null;
        // Paths of suites are read from the process's own folder, not from the test's.
        var result = cli.Run([.. (file is null ? words : words[..^2]).Select(word => word == "suites" || word.EndsWith(".repro.yaml", StringComparison.Ordinal) ? cli[word] : word)]);
        Assert.True(result.ExitCode == 0, $"{command}: exit code {result.ExitCode}\n{result.Out}{result.Error}");
        if (file is not null) cli.Write(file, result.Out);
    }

    /// <summary>A repository with suites, their reports and a history; made once, and copied for every page.</summary>
    public sealed class Repository : IDisposable
    {
        private readonly Cli _made = new();

        public Repository()
        {
            _made.InitGit();
            foreach (var name in Names)
            {
                var suite = _made.Write($"suites/{name}.repro.yaml", Suite);
                Assert.Equal(0, _made.Run("run", suite, "--quiet").ExitCode);
                _made.Commit(name);
            }
            Assert.Equal(0, _made.Run("index").ExitCode);
            _made.Commit();
            foreach (var results in Names.Select(name => $"{name}/results.json")) _made.Write($"old/{results}", File.ReadAllText(_made[$"reports/{results}"]));
        }

        internal Cli Copy()
        {
            var copy = new Cli();
            foreach (var file in Directory.GetFiles(_made.Folder, "*", SearchOption.AllDirectories))
            {
                var to = copy[Path.GetRelativePath(_made.Folder, file)];
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
            return copy;
        }

        public void Dispose() => _made.Dispose();
    }
}
