using System.Globalization;
using Microsoft.Win32.SafeHandles;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Store;

/// <summary>A store in a folder, usually <c>.repro</c>: one file per record, named by its key. Several threads and processes may share it.</summary>
/// <remarks>
/// <c>records/ab/KEY.json</c> records · <c>weights/ab/KEY.safetensors</c> weights that other trials start from · <c>states/ab/KEY.safetensors</c> where trainings of a running search ended · <c>data/DIGEST.json</c> what readings of data told · <c>runs/TIME-DIGEST.json</c> run manifests ·
/// <c>damaged/</c> files that failed their check · <c>outdated/</c> records of another version of the tool · <c>conflicts/</c> results that contradict a stored one.
/// Every file is checked when it is read. Reading writes nothing, except that it moves a damaged file out of the way.
/// </remarks>
public sealed class FileStore : IStore
{
    private const string Records = "records", RunManifests = "runs";

    private readonly AtomicFiles _writer;
    private readonly CheckedFiles _reader;

    /// <summary>A store in a folder, which need not exist yet.</summary>
    /// <param name="folder">The store's own folder.</param>
    /// <param name="warn">Told one line for every damaged file, and one for all outdated ones; may be called from several threads.</param>
    public FileStore(string folder, Action<string> warn)
        : this(folder, warn, AtomicFiles.Write)
    {
    }

    internal FileStore(string folder, Action<string> warn, Action<SafeFileHandle, byte[]> write)
    {
        Folder = folder;
        _writer = new AtomicFiles(folder, write);
        _reader = new CheckedFiles(folder, warn);
    }

    /// <summary>The store's own folder, as it was given.</summary>
    public string Folder { get; }

    /// <summary>Whether there are records in a folder, as in that of a store.</summary>
    public static bool HoldsRecords(string folder) => Directory.Exists(Path.Combine(folder, Records));

    /// <summary>Whether a folder is that of a store, if one without records: a run writes down what it planned, even where it had nothing to train.</summary>
    public static bool IsAt(string folder) => HoldsRecords(folder) || Directory.Exists(Path.Combine(folder, RunManifests));

    /// <inheritdoc/>
    public TrialRecord? Find(TrialKey key) => _reader.Read(RecordPath(key), json => SoundRecord.Read(json, key));

    /// <inheritdoc/>
    /// <remarks>A failed trial is not kept, so that the next run tries it again. An equal record that stands already is left alone, and so is any record of an engine that does not promise the same bits everywhere.</remarks>
    public void Save(TrialRecord record)
    {
        if (record.Outcome.Status == TrialStatus.Failed) return;
        var path = RecordPath(record.Key);
        var json = RecordJson.Write(record);
        var sealedJson = SealedJson.Seal(json);
        var stored = Find(record.Key);
        if (stored is null)
        {
            if (_writer.Create(path, sealedJson)) return;
            stored = Find(record.Key);
        }
        if (stored is null) _writer.Replace(path, sealedJson);
        else if (record.PromisesSameBits) RequireSame(RecordJson.Write(stored), json, record.Key);
    }

    /// <inheritdoc/>
    public IEnumerable<TrialRecord> All() => _reader.Names(Path.Combine(Folder, Records))
        .Where(TrialKey.IsWellFormed)
        .Select(name => Find(new TrialKey(name)))
        .OfType<TrialRecord>();

    /// <inheritdoc/>
    public DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp)
    {
        var key = KnownData.KeyOf(data, split);
        var known = _reader.Read(DataPath(key), json => KnownData.Read(json, key, split));
        return known is null || (stamp is not null && stamp != known.Stamp) ? null : known.Identity;
    }

    /// <inheritdoc/>
    public void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity)
    {
        var known = new KnownData(KnownData.KeyOf(data, split), stamp, identity);
        _writer.Replace(DataPath(known.Key), SealedJson.Seal(known.Write()));
    }

    /// <inheritdoc/>
    /// <remarks>Only weights whose digest is the one that the trial's record names are given out; any others count as absent.</remarks>
    public ModelWeights? FindWeights(TrialKey key) =>
        Find(key) is { } record && _reader.ReadBytes(WeightsPath(key), WeightsFile.LargestMiB, bytes => WeightsFile.Read(bytes)) is { } weights && weights.Digest == record.Outcome.FinalWeights ? weights : null;

    /// <inheritdoc/>
    public void SaveWeights(TrialKey key, ModelWeights weights) => _writer.Replace(WeightsPath(key), WeightsFile.Write(weights));

    /// <inheritdoc/>
    public TrainingState? FindState(TrialKey key) =>
        Find(key) is { Outcome.Status: TrialStatus.Completed } record && _reader.ReadBytes(StatePath(key), WeightsFile.LargestMiB, bytes => StateFile.Read(key, bytes)) is { } numbers ? new TrainingState(record.Outcome, numbers) : null;

    /// <inheritdoc/>
    /// <remarks>More than 1 GiB is not kept.</remarks>
    public void SaveState(TrialKey key, ModelWeights numbers)
    {
        if (StateFile.Holds(numbers)) _writer.Replace(StatePath(key), StateFile.Write(key, numbers));
    }

    /// <inheritdoc/>
    public void DropState(TrialKey key) => AtomicFiles.TryDelete(StatePath(key));

    /// <summary>Keeps the manifest of a run.</summary>
    /// <exception cref="BrokenEnvironmentException">The folder cannot be written.</exception>
    public void SaveRun(RunManifest run)
    {
        var json = run.Write();
        var time = run.Started.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        _writer.Replace(RunPath($"{time}-{Digest.Of(json)[..12]}"), SealedJson.Seal(json));
    }

    /// <summary>The manifests of all runs, the oldest first.</summary>
    public IEnumerable<RunManifest> Runs() => _reader.Names(Path.Combine(Folder, RunManifests))
        .Select(name => _reader.Read(RunPath(name), RunManifest.Read))
        .OfType<RunManifest>();

    /// <summary>How long each trial took when it was last trained here; what estimates are made of.</summary>
    public IReadOnlyDictionary<TrialKey, TimeSpan> Durations()
    {
        var durations = new Dictionary<TrialKey, TimeSpan>();
        foreach (var trial in Runs().SelectMany(run => run.Trials)) durations[trial.Key] = TimeSpan.FromSeconds(trial.Seconds);
        return durations;
    }

    /// <summary>Two results under one key are an error, never "newest wins"; the offered one is kept as evidence.</summary>
    private void RequireSame(string stored, string offered, TrialKey key)
    {
        if (stored == offered) return;
        var digest = Digest.Of(offered);
        var evidence = Path.Combine(Folder, "conflicts", $"{key.Hex}-{digest[..12]}.json");
        _writer.Create(evidence, SealedJson.Seal(offered));
        throw StoreFaults.Conflict(key, Digest.Of(stored), digest, evidence);
    }

    private string RecordPath(TrialKey key) => TrialKey.IsWellFormed(key.Hex)
        ? Path.Combine(Folder, Records, key.Hex[..2], $"{key.Hex}.json")
        : throw new ArgumentException($"\"{key.Hex}\" is not a trial key: 64 lower-case hexadecimal digits.", nameof(key));

    private string WeightsPath(TrialKey key) => Path.Combine(Folder, "weights", key.Hex[..2], $"{key.Hex}.safetensors");

    private string StatePath(TrialKey key) => Path.Combine(Folder, "states", key.Hex[..2], $"{key.Hex}.safetensors");

    private string DataPath(string key) => Path.Combine(Folder, "data", $"{key}.json");

    private string RunPath(string name) => Path.Combine(Folder, RunManifests, $"{name}.json");
}
