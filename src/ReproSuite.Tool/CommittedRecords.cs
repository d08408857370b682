using System.Text.Json.Nodes;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Reporting;

namespace ReproSuite.Tool;

/// <summary>A store that also knows the records of a committed results file, so that a fresh clone can render and check a report without data or training.</summary>
/// <remarks>The file is read when the store lacks something: it may be as large as all records together.</remarks>
internal sealed class CommittedRecords : IStore
{
    private readonly IStore _store;
    private readonly Lazy<StoredResults?> _committed;
    private readonly Lazy<Dictionary<TrialKey, TrialRecord>> _records;

    /// <param name="store">Asked first.</param>
    /// <param name="reportFolder">Whose results file is asked next, where there is one.</param>
    public CommittedRecords(IStore store, string reportFolder)
    {
        (_store, _committed) = (store, new(() => Read(reportFolder)));
        _records = new(() => (Results?.Records ?? []).ToDictionary(record => record.Key));
    }

    /// <summary>What is committed; null where nothing is.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">RPR0443: the file is no sound results file.</exception>
    public StoredResults? Results => _committed.Value;

    /// <summary>Reads what is committed, so that an altered record is told as one and not as a difference.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">As <see cref="Results"/>.</exception>
    public void Require() => _ = _committed.Value;

    public TrialRecord? Find(TrialKey key) => _store.Find(key) ?? _records.Value.GetValueOrDefault(key);

    public void Save(TrialRecord record) => _store.Save(record);

    public ModelWeights? FindWeights(TrialKey key) => _store.FindWeights(key);

    public void SaveWeights(TrialKey key, ModelWeights weights) => _store.SaveWeights(key, weights);

    public IEnumerable<TrialRecord> All() =>
        _store.All().Concat(_records.Value.Values).DistinctBy(r => r.Key).OrderBy(r => r.Key.Hex, StringComparer.Ordinal);

    /// <remarks>Where the data is not here, what was committed comes first: the store may hold what an earlier release knew of it.</remarks>
    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp) =>
        (stamp is not null ? null : IsOf(data, split) ? Results!.Data : Earlier(data, split)) ?? _store.FindData(data, split, stamp);

    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity) => _store.SaveData(data, split, stamp, identity);

    private static StoredResults? Read(string reportFolder)
    {
        var path = Path.Combine(reportFolder, ReportBundle.Results);
        return File.Exists(path) ? ResultsFile.Read(File.ReadAllBytes(path), path) : null;
    }

    private DataIdentity? Earlier(DataSpec data, SplitSpec split) => Results?.Earlier.FirstOrDefault(
        earlier => earlier.Data == CanonicalJson.Write(data) && earlier.Split == CanonicalJson.Write(split))?.Identity;

    /// <summary>Whether the committed records were trained on this choice of rows.</summary>
    private bool IsOf(DataSpec data, SplitSpec split) =>
        Results is { Records: [var first, ..] }
        && JsonNode.Parse(first.Spec) is JsonObject spec
        && JsonNode.DeepEquals(spec["data"], JsonNode.Parse(CanonicalJson.Write(data)))
        && JsonNode.DeepEquals(spec["split"], JsonNode.Parse(CanonicalJson.Write(split)));
}
