namespace ReproSuite.Testing;

/// <summary>A folder of its own for one test, deleted with everything in it afterwards.</summary>
/// <param name="parent">Where it lies; the system's place for temporary files if not given.</param>
public sealed class TemporaryFolder(string? parent = null) : IDisposable
{
    /// <summary>Full path of the folder.</summary>
    public string Path { get; } = parent is null
        ? Directory.CreateTempSubdirectory("reprosuite-").FullName
        : Directory.CreateDirectory(System.IO.Path.Combine(parent, $"reprosuite-{Guid.NewGuid():n}")).FullName;

    /// <summary>Full path of something inside the folder; parent folders are created.</summary>
    public string this[string relative]
    {
        get
        {
            var path = System.IO.Path.Combine(Path, relative);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            return path;
        }
    }

    /// <summary>Writes a text file (UTF-8, no byte order mark) and returns its full path.</summary>
    public string Write(string relative, string text)
    {
        var path = this[relative];
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
