using System.Collections.Concurrent;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution;

/// <summary>A store that lasts as long as its object: for trials that are trained again, to be compared with what a lasting store holds.</summary>
/// <remarks>It keeps no states, so every trial is trained from its first epoch, whatever the lasting one's went on from.</remarks>
public sealed class MemoryStore : IStore
{
    private readonly ConcurrentDictionary<TrialKey, TrialRecord> _records = new();
    private readonly ConcurrentDictionary<TrialKey, ModelWeights> _weights = new();
    private readonly ConcurrentDictionary<string, (string Stamp, DataIdentity Identity)> _data = new();

    /// <inheritdoc/>
    public TrialRecord? Find(TrialKey key) => _records.GetValueOrDefault(key);

    /// <inheritdoc/>
    public void Save(TrialRecord record)
    {
        if (record.Outcome.Status == TrialStatus.Failed) return;
        var (stored, offered) = (RecordJson.Write(_records.GetOrAdd(record.Key, record)), RecordJson.Write(record));
        if (stored != offered)
            throw new BrokenEnvironmentException(new Fault("RPR0404", $"two results under {record.Key}: {Digest.Of(stored)} and {Digest.Of(offered)}."));
    }

    /// <inheritdoc/>
    public IEnumerable<TrialRecord> All() => _records.Values.OrderBy(record => record.Key.Hex, StringComparer.Ordinal);

    /// <inheritdoc/>
    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) =>
        _data.TryGetValue(KeyOf(data, split), out var known) && (stamp ?? known.Stamp) == known.Stamp ? known.Identity : null;

    /// <inheritdoc/>
    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity) => _data[KeyOf(data, split)] = (stamp, identity);

    /// <inheritdoc/>
    public ModelWeights? FindWeights(TrialKey key) =>
        Find(key) is { } record && _weights.GetValueOrDefault(key) is { } weights && weights.Digest == record.Outcome.FinalWeights ? weights : null;

    /// <inheritdoc/>
    public void SaveWeights(TrialKey key, ModelWeights weights) => _weights[key] = weights;

    private static string KeyOf(DataSpec data, SplitSpec split) => CanonicalJson.Write(data) + CanonicalJson.Write(split) + data.From?.Place;
}
