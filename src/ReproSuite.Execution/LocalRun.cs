using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution;

/// <summary>One call of <see cref="LocalExecutor.Run"/>: the work that is left, and what has ended it early.</summary>
internal sealed class LocalRun(
    IEngine engine, IStore store, Func<Trial, bool> wantsWeights, TimeProvider clock, IRunObserver observer, IEnumerable<TrialWork> work, int threads, CancellationToken cancellation) : IDisposable
{
    private readonly ConcurrentQueue<TrialWork> _left = new(work);
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private ExceptionDispatchInfo? _fault;

    /// <summary>What every worker thread does: trial after trial until there is none or the run is stopped. Throws nothing.</summary>
    public void Work()
    {
        try
        {
            while (!_stop.IsCancellationRequested && _left.TryDequeue(out var next)) Carry(next);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The trial at hand is dropped; those that finished are kept.
        }
        catch (Exception e)
        {
            Break(e);
        }
    }

    /// <summary>Throws, as it was first thrown, what ended the run early; cancellation is no fault.</summary>
    public void ThrowIfBroken() => _fault?.Throw();

    public void Dispose() => _stop.Dispose();

    private void Carry(TrialWork work)
    {
        var earlier = work.First.Before is { } before ? store.FindWeights(before.Key) : null;
        if (work.First.Before is not null && earlier is null)
        {
            foreach (var trial in work.Trials) observer.Lacking(trial);
            return;
        }
        foreach (var trial in work.Trials) observer.Started(trial);
        var data = work.Fold.Data with { Start = earlier, Begun = work.First.Begun is { } begun ? store.FindState(begun) : null };
        var start = clock.GetTimestamp();
        ModelWeights? weights = null, state = null;
        var outcome = Train(work, data, work.Trials.Any(wantsWeights) ? trained => weights = trained : null, work.Trials.Any(trial => trial.MayGoOn) ? stands => state = stands : null);
        var duration = clock.GetElapsedTime(start);

        var record = new TrialRecord(work.Key, engine.Id, work.First.DataDigest, work.First.SplitDigest, CanonicalJson.Write(work.Spec), outcome, work.First.Before?.Key) { Facts = engine.Facts };
        if (outcome.Status != TrialStatus.Failed) store.Save(record);
        if (weights is not null) store.SaveWeights(record.Key, weights);
        if (state is not null) store.SaveState(record.Key, state);
        foreach (var trial in work.Trials) observer.Finished(trial, record, duration);
    }

    private TrialOutcome Train(TrialWork work, FoldData data, Action<ModelWeights>? onTrained, Action<ModelWeights>? onState)
    {
        try
        {
            return engine.Train(work.Spec, data, epoch => Tell(work, epoch), _stop.Token, threads, onTrained, onState);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (e is not (InvalidInputException or BrokenEnvironmentException))
        {
            return TrialOutcome.Failed($"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>An observer that throws ends the run; the engine must not take its fault for one of the trial.</summary>
    private void Tell(TrialWork work, EpochRecord epoch)
    {
        try
        {
            foreach (var trial in work.Trials) observer.Epoch(trial, epoch);
        }
        catch (Exception e)
        {
            Break(e);
        }
    }

    /// <summary>Ends the run; the first fault is the one that is told.</summary>
    private void Break(Exception fault)
    {
        Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);
        _stop.Cancel();
    }
}
