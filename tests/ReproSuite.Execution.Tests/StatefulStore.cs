using System.Collections.Concurrent;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Tests;

/// <summary>A store in memory that keeps where trainings ended.</summary>
internal sealed class StatefulStore : IStore
{
    private readonly MemoryStore _rest = new();

    public ConcurrentDictionary<TrialKey, ModelWeights> States { get; } = new();

    /// <summary>How often weights were asked for.</summary>
    public ConcurrentQueue<TrialKey> WeightsRead { get; } = new();

    /// <summary>How many states were kept, dropped ones among them.</summary>
    public ConcurrentQueue<TrialKey> StatesWritten { get; } = new();

    public TrialRecord? Find(TrialKey key) => _rest.Find(key);

    public void Save(TrialRecord record) => _rest.Save(record);

    public IEnumerable<TrialRecord> All() => _rest.All();

    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) => _rest.FindData(data, split, stamp);

    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity) => _rest.SaveData(data, split, stamp, identity);

    public ModelWeights? FindWeights(TrialKey key)
    {
        WeightsRead.Enqueue(key);
        return _rest.FindWeights(key);
    }

    public void SaveWeights(TrialKey key, ModelWeights weights) => _rest.SaveWeights(key, weights);

    public TrainingState? FindState(TrialKey key) => Find(key) is { } record && States.GetValueOrDefault(key) is { } numbers ? new TrainingState(record.Outcome, numbers) : null;

    public void SaveState(TrialKey key, ModelWeights numbers)
    {
        StatesWritten.Enqueue(key);
        States[key] = numbers;
    }

    public void DropState(TrialKey key) => States.TryRemove(key, out _);
}
