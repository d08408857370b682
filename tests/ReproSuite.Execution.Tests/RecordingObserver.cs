using System.Collections.Concurrent;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution.Tests;

/// <summary>Remembers what a run told, trial by trial.</summary>
internal sealed class RecordingObserver : IRunObserver
{
    private readonly ConcurrentQueue<(Trial Trial, string Event)> _events = new();

    public ConcurrentQueue<(Trial Trial, TrialRecord Record, TimeSpan Duration)> Done { get; } = new();

    public ConcurrentQueue<BehindProgress> Waits { get; } = new();

    public IReadOnlyList<string> EventsOf(Trial trial) => [.. _events.Where(e => e.Trial == trial).Select(e => e.Event)];

    public void Started(Trial trial) => _events.Enqueue((trial, "started"));

    public void Epoch(Trial trial, EpochRecord epoch) => _events.Enqueue((trial, FormattableString.Invariant($"epoch {epoch.Epoch}")));

    public ConcurrentQueue<string> Notes { get; } = new();

    public void Note(string line) => Notes.Enqueue(line);

    public void Behind(BehindProgress progress) => Waits.Enqueue(progress);

    public void Finished(Trial trial, TrialRecord record, TimeSpan duration)
    {
        _events.Enqueue((trial, "finished"));
        Done.Enqueue((trial, record, duration));
    }
}
