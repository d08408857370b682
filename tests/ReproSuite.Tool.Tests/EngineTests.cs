using System.Text.Json;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Testing;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Tests;

public class EngineTests
{
    /// <summary>What the sample engine can train.</summary>
    private static readonly string PlainSuite = TinySuite.Text.Replace("hidden: [12], dropout: 0.5", "hidden: [6]", StringComparison.Ordinal);

    private static readonly string Version = SuiteReport.Version;

    [Fact]
    public void A_plug_in_trains_under_a_name_and_keys_of_its_own()
    {
        using var cli = WithSample();
        var suite = cli.Write("tiny.repro.yaml", PlainSuite);
        var exact = cli.Run("run", suite);
        var sample = cli.Run("run", suite, "--engine", "sample");
        Assert.Equal((0, 0), (exact.ExitCode, sample.ExitCode));
        Assert.Contains("= 12 trials, 0 cached", sample.Out, StringComparison.Ordinal);
        Assert.Contains("reports/tiny@sample/report.html", sample.Out, StringComparison.Ordinal);
        Assert.Contains("12 cached", cli.Run("run", suite, "--engine", "sample").Out, StringComparison.Ordinal);
        Assert.Contains("12 cached", cli.Run("run", suite).Out, StringComparison.Ordinal);
        Assert.Empty(Records(cli, "tiny").Select(record => record.Key).Intersect(Records(cli, "tiny@sample").Select(record => record.Key)));
    }

    [Fact]
    public void Records_and_reports_of_a_plug_in_say_device_libraries_and_promise_and_those_of_the_exact_engine_nothing()
    {
        using var cli = WithSample();
        var suite = cli.Write("tiny.repro.yaml", PlainSuite);
        cli.Run("run", suite);
        cli.Run("run", suite, "--engine", "sample");
        var facts = new EngineFacts("cpu", ["Nothing 1.0"], EnginePromise.SameBitsHere);
        Assert.All(Records(cli, "tiny@sample"), record => Assert.Equal(facts, record.Facts));
        Assert.All(Records(cli, "tiny"), record => Assert.Null(record.Facts));
        Assert.DoesNotContain("facts", File.ReadAllText(cli["reports/tiny/results.json"]), StringComparison.Ordinal);
        var (report, plain) = (File.ReadAllText(cli["reports/tiny@sample/report.md"]), File.ReadAllText(cli["reports/tiny/report.md"]));
        Assert.Contains("engine sample on cpu, numerics 7", report, StringComparison.Ordinal);
        Assert.Contains("on cpu with Nothing 1.0, which promises the same bits on the same machine", report, StringComparison.Ordinal);
        Assert.Contains("dotnet repro run tiny --engine sample", report, StringComparison.Ordinal);
        Assert.DoesNotContain("same bytes on any machine", report, StringComparison.Ordinal);
        Assert.Contains("engine exact, numerics 1", plain, StringComparison.Ordinal);
        Assert.Contains("same bytes on any machine", plain, StringComparison.Ordinal);
        Assert.Contains("up to date", cli.Run("report", suite, "--engine", "sample", "--check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_classical_model_is_valid_and_the_exact_engine_says_whose_it_is()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("mlp: {hidden: [12], dropout: 0.5}", "lbfgs: {l2: 0.001}", StringComparison.Ordinal));
        var check = cli.Run("check", suite);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        var run = cli.Run("run", suite);
        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"tiny\.repro\.yaml\(\d+,\d+\): error RPR0820: variant ""dropout"": lbfgs is no network; .* Run with --engine mlnet\.", run.Error);
    }

    [Fact]
    public void A_model_of_another_engine_is_told_before_data_is_downloaded_for_it()
    {
        using var cli = new Cli();
        var run = cli.Run("run", cli.Write("reviews.repro.yaml", """
            title: Reviews
            question: Is a linear model enough?
            data: {set: imdb}
            preprocessing: [tf-idf]
            split:
              kfold: {folds: 2}
            seeds: 1
            model: lbfgs
            training: {loss: binary-cross-entropy, epochs: 1}
            baseline: linear
            variants:
              linear: {}
              perceptron: {model: averaged-perceptron}
            """));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error RPR0820: variant \"linear\": lbfgs is no network", run.Error, StringComparison.Ordinal);
        Assert.Contains("error RPR0820: variant \"perceptron\"", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("downloading", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_an_engine_that_is_not_installed_is_rendered_from_its_records()
    {
        using var cli = WithSample();
        var suite = cli.Write("tiny.repro.yaml", PlainSuite);
        cli.Run("run", suite, "--engine", "sample");
        Directory.Delete(cli["engines"], recursive: true);
        Assert.Contains("reports/tiny@sample: up to date", cli.Run("report", suite, "--engine", "sample", "--check").Out, StringComparison.Ordinal);
        File.AppendAllText(cli["reports/tiny@sample/report.md"], "more");
        Assert.Equal(6, cli.Run("report", suite, "--engine", "sample", "--check").ExitCode);
        Assert.Contains("RPR0801", cli.Run("run", suite, "--engine", "sample").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_engines_are_never_paired_by_diff()
    {
        using var cli = WithSample();
        var suite = cli.Write("tiny.repro.yaml", PlainSuite);
        cli.Run("run", suite);
        cli.Run("run", suite, "--engine", "sample");
        File.Copy(cli["reports/tiny@sample/results.json"], Path.Combine(Directory.CreateDirectory(cli["other/tiny"]).FullName, "results.json"));
        var diff = cli.Run("diff", cli["reports/tiny/results.json"], cli["other/tiny/results.json"]);
        Assert.Contains("records of different engines are never paired (exact, sample)", diff.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_engine_cannot_train_is_an_error_at_its_place_before_anything_runs()
    {
        using var cli = WithSample();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        var run = cli.Run("run", suite, "--engine", "sample");
        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"tiny\.repro\.yaml\(\d+,\d+\): error RPR0807: variant ""dropout"": sample has no layer dropout", run.Error);
        Assert.False(Directory.Exists(cli["reports"]));
    }

    [Theory]
    [InlineData("RPR0801", "run", "quickstart", "--engine", "torchshrap")]
    [InlineData("RPR0802", "run", "quickstart", "--engine", "torchsharp")]
    [InlineData("RPR0802", "compare-engines", "quickstart")]
    [InlineData("RPR0805", "run", "quickstart", "--device", "cuda")]
    [InlineData("RPR0805", "run", "quickstart", "--engine", "sample", "--device", "tpu")]
    [InlineData("RPR0801", "engine", "info", "nothing")]
    [InlineData("RPR0801", "engine", "install", "exact")]
    [InlineData("RPR0801", "engine", "install", "nothing")]
    [InlineData("RPR0805", "engine", "install", "torchsharp", "--device", "tpu")]
    [InlineData("RPR0802", "run", "quickstart", "--engine", "mlnet")]
    [InlineData("RPR0802", "report", "quickstart", "--engine", "mlnet")]
    [InlineData("RPR0805", "engine", "install", "mlnet", "--device", "cuda")]
    [InlineData("RPR0812", "compare-engines", "quickstart", "--engine", "exact")]
    [InlineData("RPR0813", "run", "quickstart", "--stack", "4")]
    [InlineData("RPR0813", "run", "quickstart", "--engine", "sample", "--stack", "4")]
    [InlineData("RPR0813", "compare-engines", "quickstart", "--engine", "sample", "--stack", "2")]
    [InlineData("RPR0814", "run", "quickstart", "--stack", "0")]
    [InlineData("RPR0814", "run", "quickstart", "--stack", "many")]
    public void What_is_wrong_with_an_engine_is_one_line(string code, params string[] args)
    {
        using var cli = WithSample();
        var run = cli.Run(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"error {code}: ", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_that_is_not_installed_says_how_to_install_it()
    {
        using var cli = new Cli();
        Assert.Contains("'dotnet repro engine install torchsharp' installs it.", cli.Run("run", "quickstart", "--engine", "torchsharp").Error, StringComparison.Ordinal);
        Assert.Contains("RPR0811", cli.Run("engine", "install", "torchsharp").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_built_for_another_version_of_the_tool_is_not_loaded()
    {
        using var cli = WithSample(tool: "0.0.9");
        var run = cli.Run("run", "quickstart", "--engine", "sample");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error RPR0803: the installed sample was built for version 0.0.9 of the tool, contract 1; this is {Version}, contract 1.", run.Error, StringComparison.Ordinal);
        Assert.Contains("0.0.9, which this version cannot load", cli.Run("engine", "list").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_damaged_is_one_line()
    {
        using var cli = WithSample();
        File.WriteAllText(Path.Combine(cli["engines"], "sample", Version, "ReproSuite.SampleEngine.dll"), "no assembly");
        var run = cli.Run("run", "quickstart", "--engine", "sample");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error RPR0804: the engine sample cannot be loaded from ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        File.WriteAllText(Path.Combine(cli["engines"], "sample", Version, EngineManifest.FileName), "{");
        Assert.Contains("warning RPR0804", cli.Run("engine", "list").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Engines_are_listed_and_told()
    {
        using var cli = WithSample();
        var list = cli.Run("engine", "list").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains("exact built in managed code, the same bits on every machine; built in", list);
        Assert.Contains("torchsharp no libtorch through TorchSharp, on a CPU or a CUDA device", list);
        Assert.Contains("mlnet no linear models, boosted trees and text classification by ML.NET, networks as exact does", list);
        Assert.Contains($"sample {Version} for cpu a plug-in of your own", list);
        Assert.Contains("Nothing 1.0", cli.Run("engine", "info", "sample").Out, StringComparison.Ordinal);
        Assert.Contains("the same bits on every machine", cli.Run("engine", "info", "exact").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_engines_are_compared_on_the_same_trials()
    {
        using var cli = WithSample();
        var suite = cli.Write("tiny.repro.yaml", PlainSuite.Replace("epochs: 2", "epochs: 12", StringComparison.Ordinal));
        var compared = cli.Run("compare-engines", suite, "--engine", "sample", "--folds", "6", "--json");
        using var json = JsonDocument.Parse(compared.Out);
        Assert.Equal(["exact", "sample"], json.RootElement.GetProperty("engines").EnumerateArray().Select(engine => engine.GetProperty("name").GetString()));
        var rows = json.RootElement.GetProperty("variants").EnumerateArray().ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.GetProperty("second").GetDouble() - row.GetProperty("first").GetDouble(), row.GetProperty("difference").GetDouble(), 5));
        var words = rows.Select(row => row.GetProperty("verdict").GetString()).ToList();
        Assert.Contains(words, word => word == "different");
        Assert.Equal(4, compared.ExitCode);
        Assert.Equal(compared.Out, cli.Run("compare-engines", suite, "--engine", "sample", "--folds", "6", "--json").Out);
    }

    [Fact]
    public void Packages_that_no_feed_has_are_named_in_one_line()
    {
        const string output = """
            /w/Engine.csproj : error NU1101: Unable to find package ReproSuite.TorchSharp. No packages exist with this id in source(s): here
            /w/Engine.csproj : error NU1102: Unable to find package TorchSharp-cpu with version (>= 0.107.0)
            """;
        var fault = EngineInstallation.Why(output, [("ReproSuite.TorchSharp", "0.1.0"), ("TorchSharp-cpu", "0.107.0")]);
        Assert.Equal("RPR0809", fault.Code);
        Assert.Equal("the configured feeds do not have ReproSuite.TorchSharp 0.1.0 and TorchSharp-cpu 0.107.0. Add a feed or a folder that has with --source.", fault.Message);
        Assert.Equal("RPR0810", EngineInstallation.Why("error MSB4057: no target\n", []).Code);
    }

    [Fact]
    public void Native_libraries_are_restored_in_the_version_that_the_plug_in_is_compiled_with() => Assert.Contains(
        $"<PackageVersion Include=\"TorchSharp\" Version=\"{Known("torchsharp").TorchSharp}\" />", File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "Directory.Packages.props")), StringComparison.Ordinal);

    [Fact]
    public void Libtorch_comes_with_what_is_of_no_use_without_it_and_else_where_asked_for()
    {
        string[] Packages(string engine, bool libtorch) => [.. EngineInstallation.Packages(Known(engine), "cpu", libtorch).Select(package => package.Name)];
        Assert.Equal(["ReproSuite.TorchSharp", "TorchSharp-cpu"], Packages("torchsharp", libtorch: false));
        Assert.Equal(["ReproSuite.MLNet"], Packages("mlnet", libtorch: false));
        Assert.Equal(["ReproSuite.MLNet", "TorchSharp-cpu"], Packages("mlnet", libtorch: true));
    }

    [Fact]
    public void The_project_of_an_installation_escapes_its_sources() =>
        Assert.Contains("<RestoreAdditionalProjectSources>/a;/b &amp; c</RestoreAdditionalProjectSources>", EngineInstallation.Project([("A", "1")], ["/a", "/b & c"]), StringComparison.Ordinal);

    private static KnownEngine Known(string name) => KnownEngine.All.Single(engine => engine.Name == name);

    /// <summary>A tool with the sample engine installed.</summary>
    private static Cli WithSample(string? tool = null)
    {
        var cli = new Cli();
        cli.Variables[EngineFolders.Variable] = cli["engines"];
        var folder = Directory.CreateDirectory(Path.Combine(cli["engines"], "sample", tool ?? Version)).FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "sample-engine", "ReproSuite.SampleEngine.dll"), Path.Combine(folder, "ReproSuite.SampleEngine.dll"));
        new EngineManifest("sample", "ReproSuite.SampleEngine.dll", tool ?? Version, IEnginePlugin.Contract, "cpu", []).Write(folder);
        return cli;
    }

    private static List<TrialRecord> Records(Cli cli, string report)
    {
        using var results = JsonDocument.Parse(File.ReadAllText(cli[$"reports/{report}/results.json"]));
        return [.. results.RootElement.GetProperty("records").EnumerateArray().Select(record => RecordJson.Read(record.GetRawText()))];
    }
}
