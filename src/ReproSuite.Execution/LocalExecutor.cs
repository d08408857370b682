using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>Trains on this machine, one thread per job; where there are fewer trials than jobs, several threads per trial.</summary>
/// <remarks>
/// A key that several trials share is trained once and reported for each of them. Trials on the same data run one after another, so that as
/// few folds as possible are in memory. Neither order nor number of jobs changes a record. Every finished trial is kept before the next one
/// begins on its thread; cancelling stops running trials at their next step and keeps what is finished.
/// </remarks>
/// <param name="engine">What trains.</param>
/// <param name="data">Where folds come from.</param>
/// <param name="store">Keeps every record that is worth keeping, and holds the weights that trials start from.</param>
/// <param name="wantsWeights">Whether the weights that a trial ends with are to be kept too.</param>
/// <param name="jobs">Trials at a time, at least 1.</param>
/// <param name="clock">Measures durations.</param>
public sealed class LocalExecutor(IEngine engine, IDataSource data, IStore store, Func<Trial, bool> wantsWeights, int jobs, TimeProvider clock) : IExecutor
{
    private readonly int _jobs = jobs >= 1 ? jobs : throw new ArgumentOutOfRangeException(nameof(jobs), jobs, "At least one job is needed.");

    /// <inheritdoc/>
    /// <remarks>A trial whose training throws is reported as failed and not kept; the others go on. Anything else that throws ends the run.</remarks>
    /// <exception cref="Core.Faults.InvalidInputException">A spec does not fit its data, or the data cannot be used.</exception>
    /// <exception cref="Core.Faults.BrokenEnvironmentException">A record cannot be kept.</exception>
    public void Run(IReadOnlyList<Trial> trials, IRunObserver observer, CancellationToken cancellation)
    {
        var work = TrialWork.Order(trials, data).ToList();
        if (work.Count == 0) return;
        var count = Math.Min(_jobs, work.Count);
        using var run = new LocalRun(engine, store, wantsWeights, clock, observer, work, threads: _jobs / count, cancellation);
        var workers = Enumerable.Range(1, count).Select(_ => new Thread(run.Work) { IsBackground = true, Name = "trial" }).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        run.ThrowIfBroken();
    }
}
