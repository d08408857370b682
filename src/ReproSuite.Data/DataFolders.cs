namespace ReproSuite.Data;

/// <summary>Where data files may lie. Every folder has the layout <c>FOLDER/SET/UPSTREAM-FILE-NAME</c>.</summary>
/// <param name="Root">The user's own folder, or null. It is only read; a set that lies there is taken from there.</param>
/// <param name="Cache">Where downloads are kept; made when first needed.</param>
public sealed record DataFolders(string? Root, string Cache)
{
    /// <summary>The variable that names the user's folder when no option does.</summary>
    public const string Variable = "REPRO_DATA";

    /// <summary>The folders by the tool's rules.</summary>
    /// <param name="option">Value of <c>--data</c>, or null. It wins over the variable.</param>
    /// <param name="environment">Gives an environment variable's value, or null. Read are <c>REPRO_DATA</c> and, for the cache,
    /// <c>XDG_CACHE_HOME</c>, else <c>LOCALAPPDATA</c>, else <c>HOME/.cache</c>.</param>
    public static DataFolders Of(string? option, Func<string, string?> environment)
    {
        var root = Given(option) ?? Given(environment(Variable));
        var caches = Given(environment("XDG_CACHE_HOME"))
            ?? Given(environment("LOCALAPPDATA"))
            ?? Path.Combine(Given(environment("HOME")) ?? Path.GetTempPath(), ".cache");
        return new DataFolders(root, Path.Combine(caches, "repro", "data"));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
