using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

public class LintCommandTests
{
    /// <summary>A vocabulary fitted on everything, dropout once by indentation, boundaries for 938 steps per epoch, and one seed.</summary>
    private const string Slips = """
        title: Slips
        question: Does check see them?
        data:
          set: glyphs
          train-rows: 0..900
        split:
          kfold: {folds: 3}
        seeds: 1
        model:
          network:
            layers:
              - dense: {units: 8, activation: relu}
              - dense: {units: 8, activation: relu}
              - dense: {units: 10, activation: softmax}
        training:
          epochs: 100
        baseline: none
        variants:
          none: {}
          dropout:
            model:
              network:
                layers:
                  - dense: {units: 8, activation: relu}
                  - dense: {units: 8, activation: relu}
                  - dropout: {rate: 0.5}
                  - dense: {units: 10, activation: softmax}
          piecewise:
            training:
              schedule:
                piecewise: {boundaries: [938 steps], rates: [0.0001]}
        """;

    /// <summary>The same on texts, with what is refused beside what is merely weak: stopping by the test part, and a vocabulary of all reviews.</summary>
    [RealDataFact("imdb")]
    public void What_is_refused_hides_nothing_of_what_is_weak()
    {
        using var cli = new Cli();
        cli.Variables["REPRO_DATA"] = RealData.Root!;
        var check = cli.Run("check", cli.Write("slips.repro.yaml", """
            title: Slips
            question: Does check see them?
            data: {set: imdb}
            preprocessing:
              - tf-idf: {max-features: 1000, fit-on: all}
            split:
              holdout: {validation: 0.2}
            seeds: [42]
            model:
              mlp: {hidden: [16, 16], output: 1}
            training:
              loss: binary-cross-entropy
              batch: 512
              epochs: 40
              callbacks:
                - early-stopping: {monitor: test.loss}
              schedule:
                piecewise: {boundaries: [938 steps], rates: [0.0001]}
            baseline: none
            variants:
              none: {}
              dropout:
                model:
                  network:
                    layers:
                      - dense: {units: 16, activation: relu}
                      - dense: {units: 16, activation: relu}
                      - dropout: {rate: 0.5}
                      - dense: {units: 1, activation: sigmoid}
            """));

        Assert.Equal(2, check.ExitCode);
        Assert.Contains("slips.repro.yaml(16,33): error RPR0012: training.callbacks[0].monitor must be one of: val.loss, val.accuracy, train.loss, train.accuracy. Given: test.loss.", check.Error, StringComparison.Ordinal);
        Assert.Contains("slips.repro.yaml(5,42): error RPR0012: preprocessing[0].fit-on must be one of: all-train. Given: all.", check.Error, StringComparison.Ordinal);
        Assert.Contains("2 errors, nothing was run.", check.Error, StringComparison.Ordinal);
        Assert.Contains("slips.repro.yaml(8,8): warning L07:", check.Out, StringComparison.Ordinal);
        Assert.Contains("warning L17: dropout: fewer dropout layers than hidden layers.", check.Out, StringComparison.Ordinal);
        Assert.Contains("warning L19: none, dropout: 938 steps are no whole number of epochs, of which each has 40 steps.", check.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("valid", check.Out.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_slips_of_notebooks_are_named_with_their_places()
    {
        using var cli = new Cli();
        var check = cli.Run("check", cli.Write("slips.repro.yaml", Slips), "--notes");
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        var lines = check.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("slips.repro.yaml: valid, 9 trials, 0 claims", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("slips.repro.yaml(8,8): warning L07: one seed on each of 3 folds", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("slips.repro.yaml(22,7): warning L17: dropout: fewer dropout layers than hidden layers.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("slips.repro.yaml(31,9): warning L19: piecewise: 938 steps are no whole number of epochs, of which each has 19 steps.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(": info L16: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Watching_the_test_part_is_refused()
    {
        using var cli = new Cli();
        var text = Slips.Replace("  epochs: 100", "  epochs: 100\n  callbacks:\n    - early-stopping: {monitor: test.loss}", StringComparison.Ordinal);
        var check = cli.Run("check", cli.Write("slips.repro.yaml", text));
        Assert.Equal(2, check.ExitCode);
        Assert.Contains("monitor must be one of: val.loss, val.accuracy, train.loss, train.accuracy. Given: test.loss.", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vocabulary_fitted_on_everything_is_named_where_texts_are()
    {
        using var cli = new Cli();
        var text = Slips.Replace("split:", "preprocessing:\n  - tf-idf: {fit-on: all-train}\nsplit:", StringComparison.Ordinal).Replace("set: glyphs", "set: imdb", StringComparison.Ordinal).Replace("units: 10", "units: 2", StringComparison.Ordinal);
        Assert.Contains("warning L11: none, dropout, piecewise: fitted on all-train", cli.Run("check", cli.Write("slips.repro.yaml", text)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Ignored_lints_need_a_reason_and_must_be_there()
    {
        using var cli = new Cli();
        var ignoring = Slips + "\nignore:\n  - {lint: L17, reason: \"Only the last layer is meant.\"}\n";
        Assert.DoesNotContain("L17", cli.Run("check", cli.Write("a.repro.yaml", ignoring)).Out, StringComparison.Ordinal);
        Assert.Contains("error RPR0515: ignore: there is no lint L99. docs/lints.md lists them.", cli.Run("check", cli.Write("b.repro.yaml", ignoring.Replace("L17", "L99", StringComparison.Ordinal))).Error, StringComparison.Ordinal);
        Assert.Contains("error RPR0515: ignore: L32 never fires, it is settled by design. Drop the entry.", cli.Run("check", cli.Write("c.repro.yaml", ignoring.Replace("L17", "L32", StringComparison.Ordinal))).Error, StringComparison.Ordinal);
        Assert.Contains("a lint is named by L and two digits", cli.Run("check", cli.Write("d.repro.yaml", ignoring.Replace("L17", "dropout", StringComparison.Ordinal))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_counts_the_weak_places_and_the_report_lists_them_with_reasons()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("seeds: 2", "seeds: [1, 7]", StringComparison.Ordinal)
            + "\nignore:\n  - {lint: L51, reason: \"Two epochs are enough for a test.\"}\n");
        var run = cli.Run("run", suite);
        Assert.Contains("1 weak place in the design (L33); 'dotnet repro check", run.Out, StringComparison.Ordinal);
        var report = File.ReadAllText(cli["reports/tiny/report.md"]);
        Assert.Contains("| L33 | warning | Chosen seeds | the seeds 1, 7 do not follow one another. |", report, StringComparison.Ordinal);
        Assert.Contains("| Two epochs are enough for a test. |", report, StringComparison.Ordinal);
    }
}
