using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>Trains on this machine, one thread per job; where there are fewer trials than jobs, several threads per trial.</summary>
/// <remarks>
/// A key that several trials share is trained once and reported for each of them. Trials on the same data run one after another, so that as
/// few folds as possible are in memory. Where the engine trains in stacks, those come first, one at a time on all threads, and then what trains
/// alone. Neither order, number of jobs nor, but for rounding, size of stacks changes a record. Every finished trial is kept before the next one
/// begins on its thread; cancelling stops running trials at their next step and keeps what is finished.
/// </remarks>
/// <param name="engine">What trains.</param>
/// <param name="data">Where folds come from.</param>
/// <param name="store">Keeps every record that is worth keeping, and holds the weights that trials start from.</param>
/// <param name="wantsWeights">Whether the weights that a trial ends with are to be kept too.</param>
/// <param name="jobs">Trials at a time, at least 1.</param>
/// <param name="clock">Measures durations.</param>
/// <param name="stacking">How many trials train together; one by one when null.</param>
public sealed class LocalExecutor(IEngine engine, IDataSource data, IStore store, Func<Trial, bool> wantsWeights, int jobs, TimeProvider clock, Stacking? stacking = null) : IExecutor
{
    private readonly int _jobs = jobs >= 1 ? jobs : throw new ArgumentOutOfRangeException(nameof(jobs), jobs, "At least one job is needed.");

    /// <inheritdoc/>
    /// <remarks>A trial whose training throws is reported as failed and not kept; the others go on. Anything else that throws ends the run.</remarks>
    /// <exception cref="Core.Faults.InvalidInputException">A spec does not fit its data, or the data cannot be used.</exception>
    /// <exception cref="Core.Faults.BrokenEnvironmentException">A record cannot be kept.</exception>
    public void Run(IReadOnlyList<Trial> trials, IRunObserver observer, CancellationToken cancellation)
    {
        var work = TrialWork.Order(trials, data).ToList();
        using var stop = new RunStop(cancellation);
        var desk = new TrialDesk(engine, store, wantsWeights, observer, stop);
        if (stacking?.Ask(engine) is { } stacks)
        {
            var alike = work.GroupBy(one => stacks.StackKey(one.Spec)).Where(group => group.Key is not null && group.Count() > 1).Select(group => group.ToList()).ToList();
            work = [.. work.Except(alike.SelectMany(group => group))];
            Join(1, new StackRun(stacks, desk, stop, clock, stacking, alike, threads: _jobs).Work);
        }
        if (work.Count > 0) OneByOne(work, desk, stop);
        stop.ThrowIfBroken();
    }

    private void OneByOne(List<TrialWork> work, TrialDesk desk, RunStop stop)
    {
        var count = Math.Min(_jobs, work.Count);
        Join(count, new LocalRun(engine, desk, stop, clock, work, threads: _jobs / count).Work);
    }

    private static void Join(int count, ThreadStart work)
    {
        var workers = Enumerable.Range(1, count).Select(_ => new Thread(work) { IsBackground = true, Name = "trial" }).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
    }
}
