using ReproSuite.Core.Ports;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void A_log_has_a_line_for_every_wave_of_searches_and_earlier_trainings()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var progress = new PlainProgress(output, 6);
        progress.Behind(new BehindProgress("tuned", IsSearch: true, 1, 53, EndsWave: false));
        progress.Behind(new BehindProgress("tuned", IsSearch: true, 20, 34, EndsWave: true));
        progress.Behind(new BehindProgress("frozen", IsSearch: false, 1, 0, EndsWave: true));
        Assert.Equal("tuned: 20 trials of searches done, 34 to go\nfrozen: 1 earlier training done, 0 to go\n", output.ToString());
    }

    [Fact]
    public void What_goes_otherwise_than_asked_is_a_line_of_the_log()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new RunRecorder(new PlainProgress(output, 6)).Note("half as many together");
        Assert.Equal("half as many together\n", output.ToString());
    }

    [Fact]
    public void A_variant_shows_how_far_its_searches_and_earlier_trainings_are()
    {
        var tally = new VariantTally("tuned", 2, 0);
        tally.Watch(new BehindProgress("tuned", IsSearch: true, 12, 22, EndsWave: false));
        Assert.Equal("search 12/34", tally.Copy().Now);
        tally.Watch(new BehindProgress("tuned", IsSearch: false, 1, 1, EndsWave: true));
        Assert.Equal("earlier 1/2", tally.Copy().Now);
    }

    [Fact]
    public void A_run_with_searches_tells_their_waves_in_the_log()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("  hidden:\n", "  hidden:\n    search: {cross-validate: {split: {kfold: {folds: 2}}}}\n", StringComparison.Ordinal));
        var lines = cli.Run("run", suite, "--jobs", "1").Error.Split('\n');
        Assert.Contains("hidden: 8 trials of searches done, 4 to go", lines);
        Assert.Contains("hidden: 12 trials of searches done, 0 to go", lines);
    }
}
