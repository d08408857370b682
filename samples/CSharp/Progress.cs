using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace CSharp;

/// <summary>A line per finished trial.</summary>
internal sealed class Progress(int count) : IRunObserver
{
    private int _finished;

    public void Started(Trial trial)
    {
    }

    public void Epoch(Trial trial, EpochRecord epoch)
    {
    }

    public void Finished(Trial trial, TrialRecord record, TimeSpan duration) =>
        Console.Error.WriteLine($"[{Interlocked.Increment(ref _finished)}/{count}] {trial.Name}");
}
