using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Store;

namespace ReproSuite.Tool;

/// <summary>A store that also knows what others know; what is saved goes into the first.</summary>
internal sealed class JoinedStores(FileStore into, IReadOnlyList<FileStore> others) : IStore
{
    public TrialRecord? Find(TrialKey key) => into.Find(key) ?? others.Select(store => store.Find(key)).FirstOrDefault(record => record is not null);

    public void Save(TrialRecord record) => into.Save(record);

    public IEnumerable<TrialRecord> All() => into.All().Concat(others.SelectMany(store => store.All())).DistinctBy(record => record.Key).OrderBy(record => record.Key.Hex, StringComparer.Ordinal);

    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) =>
        into.FindData(data, split, stamp) ?? (stamp is null ? others.Select(store => store.FindData(data, split, null)).FirstOrDefault(known => known is not null) : null);

    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity) => into.SaveData(data, split, stamp, identity);

    public ModelWeights? FindWeights(TrialKey key) => into.FindWeights(key);

    public void SaveWeights(TrialKey key, ModelWeights weights) => into.SaveWeights(key, weights);
}
