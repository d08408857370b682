using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Files;
using ReproSuite.Data.Own;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data;

/// <summary>The data sets that exist and where they lie on this machine: what <c>data list</c>, <c>fetch</c> and <c>verify</c> show.</summary>
/// <remarks>
/// A set that has a folder in the user's root is taken from there; else from the cache, where what is missing is downloaded when it is needed.
/// Downloads are checked by SHA-256 before they get their names. Files in the user's root are never changed and need not be upstream's:
/// what counts is the content digest.
/// </remarks>
public sealed class DataLibrary
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DataFolders _folders;
    private readonly Action<string> _notice;
    private readonly HttpMessageHandler? _downloads;
    private readonly IReadOnlyList<DataSet> _sets;

    /// <summary>The library of the sets that come with the tool.</summary>
    /// <param name="folders">Where files may lie.</param>
    /// <param name="notice">Told in one line when a download begins.</param>
    /// <param name="downloads">Answers downloads; null asks the network.</param>
    public DataLibrary(DataFolders folders, Action<string> notice, HttpMessageHandler? downloads = null)
        : this(folders, notice, downloads, DataSets.All)
    {
    }

    internal DataLibrary(DataFolders folders, Action<string> notice, HttpMessageHandler? downloads, IReadOnlyList<DataSet> sets) =>
        (_folders, _notice, _downloads, _sets) = (folders, notice, downloads, sets);

    /// <summary>Every set, ordered by name.</summary>
    /// <exception cref="InvalidInputException">The user's root does not exist.</exception>
    public IReadOnlyList<DataListing> List() => [.. _sets.OrderBy(set => set.Name, StringComparer.Ordinal).Select(Listing)];

    /// <summary>Sees to it that a set can be read without network: downloads what is missing.</summary>
    /// <param name="name">The set.</param>
    /// <param name="cancellation">Ends a download; nothing unfinished stays behind.</param>
    /// <returns>Where it lies now.</returns>
    /// <exception cref="InvalidInputException">Unknown set, an incomplete folder in the user's root, a download that fails or is not the expected file.</exception>
    /// <exception cref="BrokenEnvironmentException">The cache cannot be written.</exception>
    public DataListing Fetch(string name, CancellationToken cancellation = default)
    {
        var set = Find(name);
        Provide(set, cancellation);
        return Listing(set);
    }

    /// <summary>Reads a whole set and tells what it is.</summary>
    /// <exception cref="InvalidInputException">Unknown set, not on this machine, or damaged.</exception>
    public DataVerification Verify(string name)
    {
        var set = Find(name);
        var place = Locate(set);
        if (place.Missing.Count > 0) throw NotHere(set, place);
        var files = set.Files.Select(file => Inspect(file, place.Folder));
        return new DataVerification(Listing(set), LoadedData.Read(set, place.Folder, new DataSpec(name)).Head.Digest, set.KnownDigest, [.. files]);
    }

    internal DataSet Find(string name) => DataSets.Find(_sets, name);

    /// <summary>The stamp of a data set's files, or null when not all of them are on this machine.</summary>
    internal string? Stamp(DataSpec data)
    {
        if (data.From is { } files) return OwnFiles.Stamp(files, _folders.Root);
        var set = Find(data.Name);
        var place = Locate(set);
        return place.Missing.Count > 0 ? null : set.Stamp(place.Folder);
    }

    /// <summary>A set and the folder with all its files: one that comes with the tool is downloaded if it is nowhere, the user's own is read.</summary>
    internal (DataSet Set, string Folder) Open(DataSpec data)
    {
        if (data.From is { } files) return (OwnFiles.Read(files, _folders.Root), "");
        var set = Find(data.Name);
        return (set, Provide(set));
    }

    /// <summary>The folder with all files of a set; downloads them if they are nowhere.</summary>
    internal string Provide(DataSet set, CancellationToken cancellation = default)
    {
        var place = Locate(set);
        if (place.Missing.Count == 0) return place.Folder;
        if (!place.IsCache) throw NotHere(set, place);

        _notice(FormattableString.Invariant(
            $"{set.Name} is not on this machine: downloading {Megabytes(place.Missing):0.0} MB to {place.Folder} (set {DataFolders.Variable} to use a folder that holds it)."));
        using var http = new HttpClient(_downloads ?? new SocketsHttpHandler(), disposeHandler: _downloads is null);
        var download = new Download(http, Patience);
        foreach (var file in place.Missing) download.Run(file, place.Folder, cancellation).GetAwaiter().GetResult();
        return place.Folder;
    }

    private DataListing Listing(DataSet set)
    {
        var place = Locate(set);
        var presence = set.Files.Count == 0 ? DataPresence.Generated
            : place.Missing.Count == 0 ? DataPresence.Complete
            : place.Missing.Count == set.Files.Count ? DataPresence.Absent
            : DataPresence.Incomplete;
        var folder = presence == DataPresence.Generated ? null : place.Folder;
        return new DataListing(set.Name, set.Title, set.TrainRows, set.TestRows, set.Features, set.ClassNames.Count, presence, folder, set.Files.Sum(file => file.Bytes));
    }

    private Place Locate(DataSet set)
    {
        if (set.Files.Count == 0) return new Place("", IsCache: false, []);
        if (_folders.Root is { } root)
        {
            if (!Directory.Exists(root))
                throw new InvalidInputException("RPR0203", $"the data folder does not exist. Given: {root}. Name an existing folder with --data or {DataFolders.Variable}, or leave both out.");
            if (Directory.Exists(Path.Combine(root, set.Name))) return At(set, root, isCache: false);
        }

        return At(set, _folders.Cache, isCache: true);
    }

    private static Place At(DataSet set, string parent, bool isCache)
    {
        var folder = Path.Combine(parent, set.Name);
        return new Place(folder, isCache, [.. set.Files.Where(file => !File.Exists(Path.Combine(folder, file.Name)))]);
    }

    private static InvalidInputException NotHere(DataSet set, Place place)
    {
        var way = place.IsCache
            ? $"Run: dotnet repro data fetch {set.Name}; or set {DataFolders.Variable} to a folder that holds {set.Name}/."
            : "Put the upstream files there, or remove the folder to have them downloaded.";
        return new InvalidInputException("RPR0202",
            $"{set.Name} is not complete. Missing: {string.Join(", ", place.Missing.Select(file => file.Name))}. {way}", new Location(place.Folder));
    }

    private static FileVerification Inspect(UpstreamFile file, string folder)
    {
        using var content = File.OpenRead(Path.Combine(folder, file.Name));
        return new FileVerification(file.Name, content.Length, Digest.Of(content), file.Sha256);
    }

    private static double Megabytes(IEnumerable<UpstreamFile> files) => files.Sum(file => file.Bytes) / 1e6;

    private sealed record Place(string Folder, bool IsCache, IReadOnlyList<UpstreamFile> Missing);
}
