using System.Globalization;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Data.Own;

/// <summary>The user's own files: found in the folder of the suite file or, if they are not there, in the data folder, and read whole.</summary>
internal static class OwnFiles
{
    /// <summary>The most features that all rows may have together: 512 MiB of them.</summary>
    public const long MostNumbers = 1L << 27;

    /// <summary>Reads the files.</summary>
    /// <param name="files">Which.</param>
    /// <param name="root">The data folder, or null.</param>
    /// <exception cref="InvalidInputException">A file that is not there, lies outside, is too large or damaged.</exception>
    public static OwnSet Read(FileSpec files, string? root)
    {
        string[] paths = [.. files.Paths.Select(at => Find(files, at.Path, root) ?? throw NotThere(files, at.Key, at.Path, root))];
        try
        {
            return files switch
            {
                Csv csv => OwnTable.Read(csv, paths[0], paths.ElementAtOrDefault(1)),
                Npz npz => OwnArrays.Read(npz, paths[0]),
                Images images => OwnImages.Read(images, paths[0]),
                _ => throw new NotSupportedException($"Nothing reads {files.GetType().Name}."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException("RPR0219", $"the file cannot be read: {e.Message.TrimEnd('.')}.", new Location(paths[0]));
        }
    }

    /// <summary>Changes whenever the files may have changed: places, sizes and times; null when one of them is not there.</summary>
    public static string? Stamp(FileSpec files, string? root)
    {
        string?[] paths = [.. files.Paths.Select(at => Find(files, at.Path, root))];
        return paths.Contains(null) ? null : "own-" + Digest.Of(string.Join('\n', paths.SelectMany(path => Entries(path!)).Select(Stamp)));
    }

    /// <summary>A fault of a file, or of a place in it.</summary>
    public static InvalidInputException Fault(string code, FormattableString message, string path, int line = 0, int column = 0) =>
        new(code, message.ToString(CultureInfo.InvariantCulture), new Location(path, line, column));

    /// <summary>Where a path leads; null when there is nothing.</summary>
    private static string? Find(FileSpec files, string relative, string? root)
    {
        foreach (var folder in new[] { files.Home?.Length == 0 ? "." : files.Home, root }.OfType<string>())
        {
            var path = Path.Combine(folder, relative);
            if (!Path.Exists(path)) continue;
            return RealPath.IsBelow(folder, path) ? path : throw Fault("RPR0219", $"a link leads out of the folder {folder}. Put the data itself there, or name its folder with --data.", path);
        }

        return null;
    }

    private static InvalidInputException NotThere(FileSpec files, string key, string path, string? root)
    {
        var places = root is null ? $"the suite file's folder; no data folder is set (--data or {DataFolders.Variable})" : "the suite file's folder and the data folder";
        return new InvalidInputException([new Fault("RPR0219", $"there is no {path}. Looked in: {places}.") { Key = $"data.from.{files.Word}.{key}" }]);
    }

    private static IEnumerable<FileInfo> Entries(string path) =>
        File.Exists(path) ? [new FileInfo(path)] : new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal);

    private static string Stamp(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}:{file.Length}@{file.LastWriteTimeUtc.Ticks}");
}
