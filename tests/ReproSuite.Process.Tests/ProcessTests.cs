using System.Runtime.InteropServices;
using ReproSuite.Testing;

namespace ReproSuite.Process.Tests;

/// <summary>What only a real process can show: signals, sudden death, the environment's language.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Sigint = 2;
    private const int Sigkill = 9;

    private const string Suite = """
        title: Sudden death
        question: Does a killed run lose anything?
        data: {set: glyphs, train-rows: 0..600, test-rows: 0..200}
        preprocessing:
          - rescale: {divide-by: 255}
        split:
          kfold: {folds: 3}
        seeds: 3
        model:
          mlp: {hidden: [64], output: 10}
        training: {epochs: 6, batch: 32}
        metrics: {primary: val.accuracy}
        baseline: plain
        variants:
          plain: {}
          dropout:
            model:
              mlp: {dropout: 0.3}
          momentum:
            training:
              optimizer:
                sgd: {momentum: 0.9}
        """;

    private const string Tune = """
        title: Sudden death of a search
        question: Does a killed search decide as one that lives?
        data: {set: glyphs, train-rows: 0..300, test-rows: 0..100}
        preprocessing:
          - rescale: {divide-by: 255}
        split:
          kfold: {folds: 2}
        seeds: 1
        model:
          stack: {blocks: [{units: 32}], output: 10}
        training: {epochs: 4, batch: 16}
        baseline: plain
        variants:
          plain: {}
          taken:
            start: {pretrained: {training: {epochs: 6}, layers: [dense_1]}}
          tuned:
            search:
              hyperband: {max-epochs: 6, space: [choice: {sets: "model.blocks[0].units", of: [16, 32, 64]}, float: {sets: training.optimizer.learning-rate, low: 1e-4, high: 1e-2, log: true}]}
          folds:
            search: {cross-validate: {split: {kfold: {folds: 3}}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_killed_at_any_moment_resume_to_the_same_bytes()
    {
        _folder.Write("death.repro.yaml", Suite);
        Assert.Equal(0, ToolProcess.Run(_folder.Path, null, "run", "death.repro.yaml", "--quiet", "--store", "whole", "--out", "whole-reports").ExitCode);

        var interrupted = 0;
        for (var round = 0; round < 10; round++)
        {
            using var process = ToolProcess.Start(_folder.Path, null, "run", "death.repro.yaml", "--quiet", "--store", "killed", "--out", "killed-reports");
            while (Records("killed") < 2 * round && !process.HasExited) Thread.Sleep(1);
            Thread.Sleep(7 * round % 20);
            if (kill(process.Id, Sigkill) == 0) interrupted++;
            process.WaitForExit();
        }

        Assert.InRange(Records("killed"), 18, 26);
        Assert.Equal(10, interrupted);
        var resumed = ToolProcess.Run(_folder.Path, null, "run", "death.repro.yaml", "--quiet", "--store", "killed", "--out", "killed-reports");
        Assert.Equal((0, "", ""), (resumed.ExitCode, resumed.Out, resumed.Error));
        AssertSameReports("whole-reports/death", "killed-reports/death");
    }

    [Fact]
    public void Searches_killed_at_any_moment_resume_to_the_same_bytes()
    {
        _folder.Write("tune.repro.yaml", Tune);
        Assert.Equal(0, ToolProcess.Run(_folder.Path, null, "run", "tune.repro.yaml", "--quiet", "--store", "whole", "--out", "whole-reports").ExitCode);

        var interrupted = 0;
        for (var round = 0; round < 6; round++)
        {
            using var process = ToolProcess.Start(_folder.Path, null, "run", "tune.repro.yaml", "--quiet", "--store", "killed", "--out", "killed-reports");
            while (Records("killed") < 4 * round && !process.HasExited) Thread.Sleep(1);
            Thread.Sleep(7 * round % 20);
            if (kill(process.Id, Sigkill) == 0) interrupted++;
            process.WaitForExit();
        }

        Assert.Equal(6, interrupted);
        Assert.InRange(Records("killed"), 20, Records("whole") - 1);
        Assert.Equal(0, ToolProcess.Run(_folder.Path, null, "run", "tune.repro.yaml", "--quiet", "--store", "killed", "--out", "killed-reports").ExitCode);
        AssertSameReports("whole-reports/tune", "killed-reports/tune");
        Assert.Equal(Records("whole"), Records("killed"));
    }

    [Fact]
    public void Ctrl_C_exits_with_130_and_keeps_what_is_done()
    {
        _folder.Write("death.repro.yaml", Suite.Replace("epochs: 6", "epochs: 60", StringComparison.Ordinal));
        using var process = ToolProcess.Start(_folder.Path, null, "run", "death.repro.yaml", "--jobs", "1");
        var firstTrial = process.StandardError.ReadLine();
        Assert.Equal(0, kill(process.Id, Sigint));
        var rest = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.StartsWith("[ 1/27]", firstTrial, StringComparison.Ordinal);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("interrupted:", rest, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(_folder.Path, ".repro", "records"), "*.json", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("LC_ALL", "de_DE.UTF-8")]
    [InlineData("TZ", "Asia/Kathmandu")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")]
    public void The_environment_changes_no_byte(string name, string value)
    {
        var text = Suite.Replace("epochs: 6", "epochs: 1", StringComparison.Ordinal);
        _folder.Write("death.repro.yaml", text);
        _folder.Write("moved/death.repro.yaml", text);
        ToolProcess.Run(_folder.Path, null, "run", "death.repro.yaml", "--quiet", "--jobs", "1");
        ToolProcess.Run(_folder["moved"], new Dictionary<string, string> { [name] = value }, "run", "death.repro.yaml", "--quiet", "--jobs", "2");
        AssertSameReports("reports/death", "moved/reports/death");
    }

    private int Records(string store) =>
        Directory.Exists(_folder[$"{store}/records"]) ? Directory.EnumerateFiles(_folder[$"{store}/records"], "*.json", SearchOption.AllDirectories).Count() : 0;

    private void AssertSameReports(string expected, string actual)
    {
        string[] names = [.. Directory.EnumerateFiles(_folder[expected], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder[expected], f)).Order(StringComparer.Ordinal)];
        Assert.Contains("results.json", names);
        Assert.Contains("report.html", names);
        foreach (var name in names)
            Assert.Equal(File.ReadAllBytes(Path.Combine(_folder[expected], name)), File.ReadAllBytes(Path.Combine(_folder[actual], name)));
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int kill(int pid, int signal);
}
