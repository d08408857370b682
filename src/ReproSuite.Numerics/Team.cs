using System.Runtime.ExceptionServices;

namespace ReproSuite.Numerics;

/// <summary>Threads that do one thing after another together, for work too short to start threads for.</summary>
/// <remarks>
/// The thread that calls takes part. The others wait for the next work by spinning for some microseconds, then asleep. One caller at a time.
/// Allocates nothing per call.
/// </remarks>
public sealed class Team : IDisposable
{
    private const int SpinsBeforeSleep = 200;

    private readonly object _gate = new();
    private readonly int _helpers;
    private IParts? _work;
    private int _next;
    private int _busy;
    private int _round;
    private bool _ended;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Starts the threads.</summary>
    /// <param name="count">How many work together, the caller included, ≥ 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public Team(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _helpers = count - 1;
        for (int i = 0; i < _helpers; i++)
        {
            new Thread(Help) { IsBackground = true, Name = "team" }.Start();
        }
    }

    /// <summary>How many threads work together.</summary>
    public int Count => _helpers + 1;

    /// <summary>Does all parts of a work, as many as there are threads, and returns when the last is done.</summary>
    /// <param name="work">What to do.</param>
    public void Run(IParts work)
    {
        ArgumentNullException.ThrowIfNull(work);
        _work = work;
        _next = 0;
        _busy = _helpers;
        BeginRound();
        TakePart();
        var spin = default(SpinWait);
        while (Volatile.Read(ref _busy) > 0)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        ExceptionDispatchInfo? fault = _fault;
        _fault = null;
        fault?.Throw();
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _ended = true;
        BeginRound();
    }

    private void BeginRound()
    {
        lock (_gate)
        {
            _round++;
            Monitor.PulseAll(_gate);
        }
    }

    private void Help()
    {
        int seen = 0;
        while (true)
        {
            AwaitRoundAfter(seen);
            seen++;
            if (_ended)
            {
                return;
            }

            TakePart();
            Interlocked.Decrement(ref _busy);
        }
    }

    private void AwaitRoundAfter(int seen)
    {
        for (int spins = 0; Volatile.Read(ref _round) == seen; spins++)
        {
            if (spins < SpinsBeforeSleep)
            {
                Thread.SpinWait(30);
                continue;
            }

            lock (_gate)
            {
                while (_round == seen)
                {
                    Monitor.Wait(_gate);
                }
            }
        }
    }

    private void TakePart()
    {
        try
        {
            for (int part = Interlocked.Increment(ref _next) - 1; part < Count; part = Interlocked.Increment(ref _next) - 1)
            {
                _work!.Do(part, Count);
            }
        }
        catch (Exception fault)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }
}
