using System.Globalization;

namespace ReproSuite.Store;

/// <summary>Reads sealed files; a damaged one is moved to <c>damaged/</c>, one of another version to <c>outdated/</c>; either is told about and counts as absent.</summary>
/// <param name="root">Folder that holds <c>damaged/</c> and <c>outdated/</c>.</param>
/// <param name="warn">Told one line for every damaged file, and one for all that are outdated.</param>
internal sealed class CheckedFiles(string root, Action<string> warn)
{
    private const int LargestMiB = 64;
    private bool _hasToldOutdated;

    /// <summary>What a file holds; null when there is none, or when it is damaged.</summary>
    /// <param name="path">Which file.</param>
    /// <param name="parse">Makes sense of the content, or throws <see cref="DamagedFileException"/> or <see cref="OutdatedFileException"/>.</param>
    public T? Read<T>(string path, Func<ReadOnlySpan<byte>, T> parse)
        where T : class =>
        ReadBytes(path, LargestMiB, bytes => parse(SealedJson.Open(bytes)));

    /// <summary>The same of a file that is not sealed JSON, and of at most so many MiB.</summary>
    public T? ReadBytes<T>(string path, int largestMiB, Func<byte[], T> parse)
        where T : class
    {
        try
        {
            return Bytes(path, largestMiB) is { } bytes ? parse(bytes) : null;
        }
        catch (DamagedFileException e)
        {
            if (SetAside(path, "damaged") is { } place) warn(StoreFaults.Damaged(path, e.Message, place));
            return null;
        }
        catch (OutdatedFileException)
        {
            if (SetAside(path, "outdated") is { } place && !Interlocked.Exchange(ref _hasToldOutdated, true)) warn(StoreFaults.Outdated(path, place));
            return null;
        }
    }

    /// <summary>The names, without ending, of the sealed files in a folder and the folders in it, in ordinal order.</summary>
    public IReadOnlyList<string> Names(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        try
        {
            var files = Directory.EnumerateFiles(folder, "*.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 });
            return [.. files.Select(file => Path.GetFileNameWithoutExtension(file)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFaults.CannotRead(folder, e);
        }
    }

    private static byte[]? Bytes(string path, int largestMiB)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return null;
            if (file.Attributes.HasFlag(FileAttributes.ReparsePoint)) throw new DamagedFileException("it is a link");
            if (file.Length > (long)largestMiB << 20) throw new DamagedFileException(string.Create(CultureInfo.InvariantCulture, $"it is larger than {largestMiB} MiB"));
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFaults.CannotRead(path, e);
        }
    }

    /// <summary>Moves a file out of the way; tells where it is now, or null if another process was faster.</summary>
    private string? SetAside(string path, string folder)
    {
        var target = Path.Combine(root, folder, Path.GetFileName(path));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(path, target, overwrite: true);
            return $"Moved to {target}";
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "It cannot be moved away";
        }
    }
}
