using System.Text;

namespace ReproSuite.Tool.Tests;

public class ExportTests
{
    [Fact]
    public void Figures_are_written_one_a_row_and_curves_as_event_files()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        var export = cli.Run("export", suite, "--csv", "out/figures.csv", "--tensorboard", "logs");
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Equal("out/figures.csv  12 trials\nlogs/tiny  12 trials; look at them with: tensorboard --logdir logs\n", export.Out);

        var lines = File.ReadAllLines(cli["out/figures.csv"]);
        Assert.Equal("suite,variant,fold,seed,epoch,figure,value", lines[0]);
        Assert.All(lines, line => Assert.Equal(6, line.Count(c => c == ',')));
        Assert.Equal(24, lines.Count(line => line.Contains(",val.loss,", StringComparison.Ordinal) && !line.Contains(",,", StringComparison.Ordinal)));
        Assert.Equal(12, lines.Count(line => line.Contains(",,test.accuracy,", StringComparison.Ordinal)));

        var files = Directory.GetFiles(cli["logs"], "events.out.tfevents.*", SearchOption.AllDirectories);
        Assert.Equal(24, files.Length);
        Assert.Contains("epoch_loss", Encoding.Latin1.GetString(File.ReadAllBytes(cli["logs/tiny/hidden/fold=1/seed=2/validation/events.out.tfevents.0.repro"])), StringComparison.Ordinal);
        var before = files.Select(File.ReadAllBytes).ToList();
        cli.Run("export", suite, "--tensorboard", "logs");
        Assert.Equal(before, files.Select(File.ReadAllBytes));
    }

    [Fact]
    public void Only_the_chosen_trials_are_written()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        Assert.Equal("f.csv  1 trial\n", cli.Run("export", suite, "--filter", "hidden/fold=0/seed=1", "--csv", "f.csv").Out);
        Assert.All(File.ReadLines(cli["f.csv"]).Skip(1), line => Assert.StartsWith("tiny,hidden,0,1,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_written_is_said_in_one_line()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        var (none, untrained) = (cli.Run("export", suite), cli.Run("export", suite, "--csv", "f.csv"));
        Assert.Equal((2, "error RPR0513: export needs a format: --csv FILE or --tensorboard DIR.\n1 error, nothing was run.\n"), (none.ExitCode, none.Error));
        Assert.Equal(2, untrained.ExitCode);
        Assert.StartsWith("error RPR0514: none of these trials has a record. Run 'dotnet repro run", untrained.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(cli["f.csv"]));
    }
}
