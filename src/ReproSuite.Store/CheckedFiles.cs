namespace ReproSuite.Store;

/// <summary>Reads sealed files; a damaged one is moved to <c>damaged/</c>, told about, and counts as absent.</summary>
/// <param name="root">Folder that holds <c>damaged/</c>.</param>
/// <param name="warn">Told one line for every damaged file.</param>
internal sealed class CheckedFiles(string root, Action<string> warn)
{
    private const long Largest = 64L << 20;

    /// <summary>What a file holds; null when there is none, or when it is damaged.</summary>
    /// <param name="path">Which file.</param>
    /// <param name="parse">Makes sense of the content, or throws <see cref="DamagedFileException"/>.</param>
    public T? Read<T>(string path, Func<string, T> parse)
        where T : class
    {
        try
        {
            return Bytes(path) is { } bytes ? parse(SealedJson.Open(bytes)) : null;
        }
        catch (DamagedFileException e)
        {
            SetAside(path, e.Message);
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

    private static byte[]? Bytes(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return null;
            if (file.LinkTarget is not null) throw new DamagedFileException("it is a link");
            if (file.Length > Largest) throw new DamagedFileException("it is larger than 64 MiB");
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

    private void SetAside(string path, string reason)
    {
        var target = Path.Combine(root, "damaged", Path.GetFileName(path));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(path, target, overwrite: true);
            warn(StoreFaults.Damaged(path, reason, $"Moved to {target}"));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another process was faster.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            warn(StoreFaults.Damaged(path, reason, "It cannot be moved away"));
        }
    }
}
