using System.Text.Json;

namespace ReproSuite.Tool.Tests;

/// <summary>What <c>bench</c> prints, never how fast anything was: the clock of these tests is made up.</summary>
public class BenchTests
{
    private static readonly string[] _stepKeys = ["flops", "microseconds", "samples-per-second", "gigaflops-per-second", "share-of-peak"];

    [Fact]
    public void Json_has_every_row_with_its_bar_under_stable_keys()
    {
        using var cli = new Cli { Clock = new FastClock() };
        var result = cli.Run("bench", "--quick", "--jobs", "2", "--json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(["machine", "repetitions", "peak-gigaflops-per-second", "steps", "texts", "jobs", "peak-memory-bytes"], Keys(json.RootElement));
        Assert.Equal(["cpu", "cores", "system", "runtime", "vector-bits"], Keys(json.RootElement.GetProperty("machine")));
        Assert.Equal(["median", "low", "high"], Keys(json.RootElement.GetProperty("peak-gigaflops-per-second")));
        Assert.True(json.RootElement.GetProperty("peak-memory-bytes").GetInt64() > 1_000_000);

        var steps = json.RootElement.GetProperty("steps");
        Assert.Equal(
            [("3x100-sgd", 0.65), ("6x200-sgd", 0.70), ("128-64-adam", 0.70), ("3x100-batch-norm", 0.45), ("3x100-adam", 0.45), ("3x100-dropout", 0.45)],
            steps.EnumerateArray().Select(s => (s.GetProperty("name").GetString()!, s.GetProperty("bar").GetDouble())));
        Assert.All(steps.EnumerateArray(), s => Assert.Equal(_stepKeys, Keys(s.GetProperty("step"))));
        Assert.Equal(2.0 * 32 * ((2 * 784 * 100) + (3 * 100 * 100) + (3 * 100 * 100) + (3 * 100 * 10)), steps[0].GetProperty("step").GetProperty("flops").GetDouble());

        var texts = json.RootElement.GetProperty("texts");
        Assert.Equal(("generated", 15), (texts.GetProperty("rows").GetString(), texts.GetProperty("bar").GetInt32()));
        Assert.Equal(_stepKeys, Keys(texts.GetProperty("compressed")));
        var jobs = Assert.Single(json.RootElement.GetProperty("jobs").EnumerateArray());
        Assert.Equal((2, 1.85), (jobs.GetProperty("jobs").GetInt32(), jobs.GetProperty("bar").GetDouble()));
    }

    [Fact]
    public void People_read_a_line_for_every_row()
    {
        using var cli = new Cli { Clock = new FastClock() };
        var result = cli.Run("bench", "--quick", "--jobs", "1");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        foreach (var row in new[]
        {
            "Median of 7 repetitions [lowest–highest]. Other work on this machine makes these figures lower.",
            "  FMA peak of one core ", "  784-100-100-100-10 · batch 32 · sgd ", "  784-200-200-200-200-200-200-10 · batch 32 · sgd ",
            "  784-128-64-10 · batch 256 · adam ", " · sgd, batch-norm ", " · sgd, dropout ", "≥ 65 %: ", "  jobs: one only, nothing to compare it with",
            "  compressed rows, generated, ", "  the same rows, dense ", " times as fast; bar ≥ 15: ", "  peak memory of this process",
        })
            Assert.Contains(row, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_measurement_exits_with_130()
    {
        using var cli = new Cli { Clock = new FastClock() };
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Equal(130, cli.Run(stopped.Token, "bench", "--quick").ExitCode);
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
