using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Data;
using ReproSuite.Execution;
using ReproSuite.Suites;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>Trials of the quickstart suite with a number of jobs, beside the same trials with one.</summary>
/// <param name="Jobs">Trials at a time.</param>
/// <param name="Trials">How many in all.</param>
/// <param name="OneJob">Seconds with one job.</param>
/// <param name="Seconds">Seconds with these jobs.</param>
/// <param name="SpeedUp">How many times as fast.</param>
internal sealed record JobsRow(int Jobs, int Trials, Spread OneJob, Spread Seconds, Spread SpeedUp)
{
    private const string Suite = "quickstart", Variant = "regularize";
    private const int Rows = 600, MostSeeds = 8, MostEpochs = 25;

    /// <summary>The speed-up that is wanted of two jobs; nothing is promised for more of them, whose memory they share.</summary>
    public double? Bar => Jobs == 2 ? 1.85 : null;

    public bool? IsReached => SpeedUp.Median >= Bar;

    /// <summary>Measures 2, 4, 8 … jobs and the most, each in turn with one job; nothing where one job is the most.</summary>
    public static IReadOnlyList<JobsRow> Measure(int most, DataLibrary library, BenchEffort effort, TimeProvider clock, CancellationToken cancellation)
    {
        if (most == 1) return [];
        var data = new DataSource(library);
        double Run(int jobs, IReadOnlyList<Trial> trials) => Train(jobs, trials, data, clock, cancellation);

        // The first runs read the data and compile; the last of them tells how many seeds and epochs fill the time.
        Run(most, Plan(seeds: 1, epochs: 1, data));
        var fit = effort.Trials / TimeSpan.FromSeconds(Run(1, Plan(seeds: 1, epochs: 1, data)));
        var seeds = (int)Math.Clamp(fit, 1, MostSeeds);
        var trials = Plan(seeds, epochs: (int)Math.Clamp(fit / seeds, 1, MostEpochs), data);
        return [.. Counts(most).Select(jobs => Of(jobs, trials.Count, [.. Enumerable.Range(0, effort.Repetitions).Select(_ => (Run(1, trials), Run(jobs, trials)))]))];
    }

    private static JobsRow Of(int jobs, int trials, IReadOnlyList<(double One, double Many)> repetitions) => new(
        jobs, trials, Spread.Of(repetitions.Select(r => r.One)), Spread.Of(repetitions.Select(r => r.Many)), Spread.Of(repetitions.Select(r => r.One / r.Many)));

    private static IEnumerable<int> Counts(int most)
    {
        for (var jobs = 2; jobs < most; jobs *= 2) yield return jobs;
        yield return most;
    }

    private static double Train(int jobs, IReadOnlyList<Trial> trials, IDataSource data, TimeProvider clock, CancellationToken cancellation)
    {
        var recorder = new RunRecorder(new SilentProgress());
        var start = clock.GetTimestamp();
        new LocalExecutor(Workshop.Exact, data, new NoStore(), _ => false, jobs, clock).Run(trials, recorder, cancellation);
        var seconds = clock.GetElapsedTime(start).TotalSeconds;
        cancellation.ThrowIfCancellationRequested();
        var lost = recorder.Records.FirstOrDefault(record => record.Outcome.Status != TrialStatus.Completed);
        return lost is null ? seconds : throw new InvalidOperationException($"a trial did not complete: {lost.Outcome.Reason}");
    }

    /// <summary>Trials of one length, so that no job waits long for the last one of another; of few rows, so that their number can be fitted to the time.</summary>
    private static IReadOnlyList<Trial> Plan(int seeds, int epochs, IDataSource data)
    {
        var suite = SuiteCatalog.Open(Suite).Read().Resize(seeds: Enumerable.Range(1, seeds).ToEquatableList(), epochs: epochs).Resolve();
        return [.. Planner.Plan(suite with { Data = suite.Data with { TrainRows = new RowRange(0, Rows) } }, data, new NoStore(), Workshop.Exact.Id).Trials.Where(trial => trial.Variant == Variant)];
    }
}
