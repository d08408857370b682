using System.Runtime.ExceptionServices;
using ReproSuite.Core.Faults;

namespace ReproSuite.Execution;

/// <summary>What ends a run early: a user who cancels it, or the first fault that is not one of a trial.</summary>
internal sealed class RunStop(CancellationToken cancellation) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private ExceptionDispatchInfo? _fault;

    /// <summary>Cancelled when the run ends early.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the run ends early.</summary>
    public bool IsSet => _source.IsCancellationRequested;

    /// <summary>Whether what a training threw is the trial's own fault: not bad input, not a broken environment, and not the end of the run.</summary>
    public bool IsOfTrial(Exception fault) => fault is not (InvalidInputException or BrokenEnvironmentException) && !(IsSet && fault is OperationCanceledException);

    /// <summary>Ends the run; the first fault is the one that is told.</summary>
    public void Break(Exception fault)
    {
        Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);
        _source.Cancel();
    }

    /// <summary>Does what a worker thread does; a fault ends the run, cancelling only the work at hand.</summary>
    public void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (IsSet)
        {
            // The trials at hand are dropped; those that finished are kept.
        }
        catch (Exception e)
        {
            Break(e);
        }
    }

    /// <summary>Throws, as it was first thrown, what ended the run early; cancellation is no fault.</summary>
    public void ThrowIfBroken() => _fault?.Throw();

    public void Dispose() => _source.Dispose();
}
