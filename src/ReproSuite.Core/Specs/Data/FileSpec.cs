namespace ReproSuite.Core.Specs;

/// <summary>Data of the user's own, in files.</summary>
/// <remarks>
/// Where the files lie is not part of a trial's identity: that is the content digest of what was parsed. How they are parsed is. A path is relative to the
/// folder of the suite file or, if there is nothing, to the user's data folder; it cannot leave either.
/// </remarks>
[Cases(typeof(Csv), typeof(Npz), typeof(Images))]
public abstract record FileSpec : IChecked
{
    /// <summary>The folder of the suite file, as the user gave it; null for a suite that no file of the user's holds.</summary>
    public string? Home { get; init; }

    /// <summary>The word in suite files. It takes the place of a set's name in messages and in the names of streams, so that a file may be renamed.</summary>
    public string Word => SpecShape.Of(GetType()).Name;

    /// <summary>Every path with its key.</summary>
    public abstract IEnumerable<(string Key, string Path)> Paths { get; }

    /// <summary>Tells readings from different places apart.</summary>
    public string Place => string.Join('\n', Paths.Select(at => at.Path).Prepend(Home ?? ""));

    /// <inheritdoc/>
    public virtual IEnumerable<(string Key, string Message)> Check()
    {
        foreach (var (key, path) in Paths)
        {
            if (!IsInside(path))
                yield return (key, $"{key} must be a relative path with / between its parts, none of them . or .., without drive or control characters. Given: {(path.Any(char.IsControl) ? "control characters" : path)}.");
        }
    }

    private static bool IsInside(string path) =>
        path.Length is > 0 and <= 1024
        && !path.Any(c => c is '\\' or ':' || char.IsControl(c))
        && path.Split('/').All(part => part.Trim() is not ("" or "." or ".."));
}
