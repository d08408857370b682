using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>A store that keeps nothing, so that trials are trained again and again.</summary>
internal sealed class NoStore : IStore
{
    public TrialRecord? Find(TrialKey key) => null;

    public void Save(TrialRecord record)
    {
    }

    public IEnumerable<TrialRecord> All() => [];

    public ModelWeights? FindWeights(TrialKey key) => null;

    public void SaveWeights(TrialKey key, ModelWeights weights)
    {
    }

    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) => null;

    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity)
    {
    }
}
