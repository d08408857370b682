using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Store;

namespace ReproSuite.Tool.Progress;

/// <summary>Collects what a run finished and how long each trial took, and passes every report on to a display.</summary>
internal sealed class RunRecorder(IRunObserver display) : IRunObserver
{
    private readonly Lock _gate = new();
    private readonly List<TrialRecord> _records = [];
    private readonly List<TrialTime> _times = [];

    /// <summary>In order of finishing.</summary>
    public IReadOnlyList<TrialRecord> Records => _records;

    /// <summary>In order of finishing.</summary>
    public IReadOnlyList<TrialTime> Times => _times;

    public void Started(Trial trial) => display.Started(trial);

    public void Epoch(Trial trial, EpochRecord epoch) => display.Epoch(trial, epoch);

    public void Finished(Trial trial, TrialRecord record, TimeSpan duration)
    {
        lock (_gate)
        {
            _records.Add(record);
            _times.Add(new TrialTime(record.Key, duration.TotalSeconds));
        }
        display.Finished(trial, record, duration);
    }

    public void Behind(BehindProgress progress) => display.Behind(progress);

    public void Note(string line) => display.Note(line);
}
