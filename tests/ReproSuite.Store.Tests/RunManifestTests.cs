using ReproSuite.Testing;

namespace ReproSuite.Store.Tests;

public sealed class RunManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _warnings = [];
    private readonly StoppedClock _clock = new();

    public void Dispose() => _folder.Dispose();

    private FileStore Open() => new(_folder.Path, _warnings.Add);

    [Fact]
    public void A_run_lasts_from_its_beginning_to_its_end()
    {
        var run = RunManifest.Begin("quickstart", "run quickstart", jobs: 2, _clock);
        _clock.Now += TimeSpan.FromSeconds(90);
        run = run.End([new TrialTime(SampleRecords.Of(1).Key, 1.5)], _clock);

        Assert.Equal(new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero), run.Started);
        Assert.Equal(90, run.Seconds);
        Assert.Equal(Environment.MachineName, run.Machine.Host);
        Assert.All([run.Machine.Cpu, run.Machine.System, run.Machine.Runtime], fact => Assert.NotEmpty(fact));
    }

    [Fact]
    public void Runs_are_kept_in_order_of_time()
    {
        var (first, second) = (Run(1.5), Run(2.5));
        Open().SaveRun(second);
        Open().SaveRun(first);
        Assert.Equal([first, second], Open().Runs());
    }

    [Fact]
    public void The_latest_duration_of_a_trial_is_the_one_that_counts()
    {
        var (first, second) = (Run(1.5), Run(2.5));
        Open().SaveRun(second);
        Open().SaveRun(first);
        Assert.Equal(TimeSpan.FromSeconds(2.5), Assert.Single(Open().Durations()).Value);
    }

    [Fact]
    public void Two_runs_that_begin_at_the_same_moment_are_both_kept()
    {
        var run = Run(1.5);
        Open().SaveRun(run);
        Open().SaveRun(run with { Suite = "other" });
        Assert.Equal(2, Open().Runs().Count());
    }

    [Fact]
    public void A_damaged_manifest_is_set_aside_with_a_warning()
    {
        Open().SaveRun(Run(1.5));
        Open().SaveRun(Run(-1));
        File.AppendAllText(Directory.GetFiles(Path.Combine(_folder.Path, "runs")).Order(StringComparer.Ordinal).First(), "\n");
        Assert.Empty(Open().Durations());
        Assert.Equal(2, _warnings.Count);
    }

    private RunManifest Run(double seconds)
    {
        _clock.Now += TimeSpan.FromSeconds(1);
        return RunManifest.Begin("quickstart", "run quickstart --jobs 2", jobs: 2, _clock).End([new TrialTime(SampleRecords.Of(1).Key, seconds)], _clock);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 2, 3, 4, 5, 6, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
