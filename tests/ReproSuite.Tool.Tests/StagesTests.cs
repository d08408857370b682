using System.Text.Json;

namespace ReproSuite.Tool.Tests;

/// <summary>Trials that need others first, from the suite file to the report.</summary>
public class StagesTests
{
    private const string Head = """
        title: Stages
        question: Do earlier trials help?
        data: {set: glyphs, train-rows: 0..240, test-rows: 0..60}
        preprocessing: [rescale: {divide-by: 255}]
        split: {kfold: {folds: 2}}
        seeds: 1
        model: {stack: {blocks: [{units: 8}], output: 10}}
        training: {epochs: 2, batch: 32}
        baseline: plain
        variants:
          plain: {}

        """;

    private const string Suite = Head + """
          taken:
            start: {pretrained: {training: {epochs: 2}, data: {set: glyphs, train-rows: 240..480, test-rows: 0..60}, split: whole}}
            training: {freeze: {layers: [dense_1], epochs: 1}}
          pruned:
            start: {pretrained: {training: {epochs: 2}, layers: [dense_1], prune: 0.5}}
          tuned:
            search:
              hyperband: {max-epochs: 2, factor: 2, space: [float: {sets: training.optimizer.learning-rate, low: 1e-4, high: 1e-2, log: true}]}
          folds:
            search: {cross-validate: {split: {iterated-kfold: {folds: 2, iterations: 2}}, extra: 1}}
        """;

    [Fact]
    public void Jobs_and_folder_change_no_byte_and_the_report_replays()
    {
        using var one = new Cli();
        var first = one.Run("run", one.Write("stages.repro.yaml", Suite), "--jobs", "1");
        using var three = new Cli();
        var suite = three.Write("elsewhere/stages.repro.yaml", Suite);
        three.Run("run", suite, "--jobs", "3");
        Assert.Equal(0, first.ExitCode);
        foreach (var name in new[] { "results.json", "report.md", "report.html" })
            Assert.Equal(File.ReadAllBytes(one[$"reports/stages/{name}"]), File.ReadAllBytes(three[$"reports/stages/{name}"]));

        Directory.Delete(three[".repro"], recursive: true);
        var verify = three.Run("verify", suite, "--replay", "all");
        Assert.Equal((0, true), (verify.ExitCode, verify.Out.Contains("10 of 10 trials gave the same bits", StringComparison.Ordinal)));
    }

    [Fact]
    public void Trials_inside_a_search_have_no_test_part_and_all_others_have()
    {
        using var cli = new Cli();
        cli.Run("run", cli.Write("stages.repro.yaml", Suite), "--quiet");
        var inside = 0;
        foreach (var file in Directory.EnumerateFiles(cli[".repro/records"], "*.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var content = json.RootElement.GetProperty("content");
            var isInside = content.GetProperty("spec").GetRawText().Contains("\"within\"", StringComparison.Ordinal);
            Assert.Equal(isInside, content.GetProperty("outcome").GetProperty("test").ValueKind == JsonValueKind.Null);
            if (isInside) inside++;
        }
        Assert.InRange(inside, 2 * 4 + 2, 1000);
    }

    [Theory]
    [InlineData("lost"), InlineData("damaged")]
    public void Weights_that_are_lost_or_damaged_are_trained_again_to_the_same_report(string how)
    {
        using var cli = new Cli();
        var suite = cli.Write("stages.repro.yaml", Suite);
        cli.Run("run", suite, "--quiet");
        var before = File.ReadAllText(cli["reports/stages/results.json"]);
        foreach (var file in Directory.GetFiles(cli[".repro/weights"], "*.safetensors", SearchOption.AllDirectories))
        {
            if (how == "lost") File.Delete(file);
            else File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);
        }
        foreach (var file in Directory.GetFiles(cli[".repro/records"], "*.json", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("pretrained", StringComparison.Ordinal)))
            File.Delete(file);

        var again = cli.Run("run", suite);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("10 trials, 6 cached", again.Out, StringComparison.Ordinal);
        Assert.Equal(how == "damaged", again.Error.Contains("RPR0405", StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllText(cli["reports/stages/results.json"]));
        Assert.NotEmpty(Directory.GetFiles(cli[".repro/weights"], "*.safetensors", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_suite_without_validation_rows_has_a_report_without_validation_figures()
    {
        using var cli = new Cli();
        var run = cli.Run("run", cli.Write("whole.repro.yaml", Head.Replace("{kfold: {folds: 2}}", "whole", StringComparison.Ordinal) + "  wide: {model: {stack: {blocks: [{units: 16}]}}}\n"));
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(cli["reports/whole/report.html"]));
        Assert.DoesNotContain("NaN", File.ReadAllText(cli["reports/whole/report.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_callback_without_rows_to_watch_is_told_before_anything_runs()
    {
        using var cli = new Cli();
        var text = Head.Replace("{kfold: {folds: 2}}", "whole", StringComparison.Ordinal) + "  stopped: {training: {callbacks: [early-stopping]}}\n";
        var run = cli.Run("run", cli.Write("whole.repro.yaml", text));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("RPR0610: variant \"stopped\": early-stopping watches val.loss, but split whole has no validation rows.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli[".repro/records"]));
    }

    [Fact]
    public void An_earlier_training_that_does_not_fit_its_own_data_is_told_before_anything_runs()
    {
        using var cli = new Cli();
        var run = cli.Run("run", cli.Write("bad.repro.yaml", $"{Head}  bad: {{start: {{pretrained: {{training: {{epochs: 1}}, data: {{set: glyphs, classes: [0, 1], relabel: true}}}}}}}}\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("bad.repro.yaml(12,", run.Error, StringComparison.Ordinal);
        Assert.Contains("RPR0602: variant \"bad\": the earlier training: layer \"output\" has 10 outputs, but the data has 2 classes. Set its units to 2.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli[".repro/records"]));
    }

    [Theory]
    [InlineData("{training: {freeze: {layers: [body]}}}", "training.freeze names a layer that the network lacks. Given: body. Allowed: dense_1, output.")]
    [InlineData("{start: {pretrained: {training: {epochs: 1}, layers: [body]}}}", "start.layers names a layer that the network lacks. Given: body. Allowed: dense_1, output.")]
    [InlineData("{search: {random: {trials: 2, space: [int: {sets: training.batch, low: 9, high: 1}]}}}", "low must not be above high. Given: 9 and 1 for training.batch.")]
    [InlineData("{search: {grid: {space: [choice: {sets: 'model.blocks[3].units', of: [1]}]}}}", "search.space: model.blocks[3].units: the list has 1 items; [3] is none of them.")]
    [InlineData("{search: {grid: {space: [choice: {sets: training.batch, of: [16]}], split: whole}}}", "a search needs validation rows, and split whole has none. Use holdout or kfold.")]
    public void A_bad_stage_is_one_located_line_and_exit_code_2(string variant, string message)
    {
        using var cli = new Cli();
        var run = cli.Run("run", cli.Write("bad.repro.yaml", $"{Head}  bad: {variant}\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"bad\.repro\.yaml\(12,[0-9]+\): error RPR0012: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains(": error ", StringComparison.Ordinal)));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
