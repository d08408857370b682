using System.Collections.Concurrent;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Tests;

/// <summary>A store that lasts as long as its object.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly ConcurrentDictionary<TrialKey, TrialRecord> _records = new();
    private readonly ConcurrentDictionary<string, (string Stamp, DataIdentity Identity)> _data = new();

    public TrialRecord? Find(TrialKey key) => _records.GetValueOrDefault(key);

    public void Save(TrialRecord record)
    {
        if (record.Outcome.Status == TrialStatus.Failed) return;
        var (stored, offered) = (RecordJson.Write(_records.GetOrAdd(record.Key, record)), RecordJson.Write(record));
        if (stored != offered)
            throw new BrokenEnvironmentException(new Fault("RPR0404", $"two results under {record.Key}: {Digest.Of(stored)} and {Digest.Of(offered)}."));
    }

    public IEnumerable<TrialRecord> All() => _records.Values.OrderBy(record => record.Key.Hex, StringComparer.Ordinal);

    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) =>
        _data.TryGetValue(KeyOf(data, split), out var known) && (stamp ?? known.Stamp) == known.Stamp ? known.Identity : null;

    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity) => _data[KeyOf(data, split)] = (stamp, identity);

    private static string KeyOf(DataSpec data, SplitSpec split) => CanonicalJson.Write(data) + CanonicalJson.Write(split);
}
