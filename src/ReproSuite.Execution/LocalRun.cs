using System.Collections.Concurrent;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution;

/// <summary>Trains one by one what is left to do; several threads may work at once.</summary>
internal sealed class LocalRun(IEngine engine, TrialDesk desk, RunStop stop, TimeProvider clock, IEnumerable<TrialWork> work, int threads)
{
    private readonly ConcurrentQueue<TrialWork> _left = new(work);

    /// <summary>What every worker thread does: trial after trial until there is none or the run is stopped. Throws nothing.</summary>
    public void Work() => stop.Guard(() =>
    {
        while (!stop.IsSet && _left.TryDequeue(out var next)) Carry(next);
    });

    private void Carry(TrialWork work)
    {
        if (desk.Begin(work) is not { } task) return;
        var start = clock.GetTimestamp();
        TrialOutcome outcome;
        try
        {
            outcome = engine.Train(work.Spec, task.Data, task.Epoch, stop.Token, threads, task.OnTrained, task.OnState);
        }
        catch (Exception e) when (stop.IsOfTrial(e))
        {
            task.Fail(e, clock.GetElapsedTime(start));
            return;
        }
        task.End(outcome, clock.GetElapsedTime(start), engine.Facts);
    }
}
