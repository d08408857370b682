using System.Text.Json.Nodes;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Reporting;

namespace ReproSuite.Tool;

/// <summary>A store that also knows the records of a committed results file, so that a fresh clone can render and check a report without data or training.</summary>
internal sealed class CommittedRecords(IStore store, StoredResults committed) : IStore
{
    private readonly Dictionary<TrialKey, TrialRecord> _records = committed.Records.ToDictionary(r => r.Key);

    /// <summary>The store alone, or with the results file of a report folder where there is one.</summary>
    public static IStore Beside(IStore store, string reportFolder) => Beside(store, Read(reportFolder));

    /// <summary>The store alone, or with committed results where there are some.</summary>
    public static IStore Beside(IStore store, StoredResults? committed) => committed is null ? store : new CommittedRecords(store, committed);

    /// <summary>The results file of a report folder; null where there is none.</summary>
    public static StoredResults? Read(string reportFolder)
    {
        var path = Path.Combine(reportFolder, ReportBundle.Results);
        return File.Exists(path) ? ResultsFile.Read(File.ReadAllText(path), path) : null;
    }

    public TrialRecord? Find(TrialKey key) => store.Find(key) ?? _records.GetValueOrDefault(key);

    public void Save(TrialRecord record) => store.Save(record);

    public ModelWeights? FindWeights(TrialKey key) => store.FindWeights(key);

    public void SaveWeights(TrialKey key, ModelWeights weights) => store.SaveWeights(key, weights);

    public IEnumerable<TrialRecord> All() =>
        store.All().Concat(_records.Values).DistinctBy(r => r.Key).OrderBy(r => r.Key.Hex, StringComparer.Ordinal);

    /// <remarks>Where the data is not here, what was committed comes first: the store may hold what an earlier release knew of it.</remarks>
    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) =>
        (stamp is not null ? null : IsOf(data, split) ? committed.Data : Earlier(data, split)) ?? store.FindData(data, split, stamp);

    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity) => store.SaveData(data, split, stamp, identity);

    private DataIdentity? Earlier(DataSpec data, SplitSpec split) => committed.Earlier.FirstOrDefault(
        earlier => earlier.Data == CanonicalJson.Write(data) && earlier.Split == CanonicalJson.Write(split))?.Identity;

    /// <summary>Whether the committed records were trained on this choice of rows.</summary>
    private bool IsOf(DataSpec data, SplitSpec split) =>
        committed.Records.Count > 0
        && JsonNode.Parse(committed.Records[0].Spec) is JsonObject spec
        && JsonNode.DeepEquals(spec["data"], JsonNode.Parse(CanonicalJson.Write(data)))
        && JsonNode.DeepEquals(spec["split"], JsonNode.Parse(CanonicalJson.Write(split)));
}
