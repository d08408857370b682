using ReproSuite.Core.Faults;

namespace ReproSuite.Tool;

/// <summary>Everything a command takes from the world around it, so that tests can give it another one.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress, notices and errors.</param>
/// <param name="Folder">The working folder; relative paths start here.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="IsTerminal">Whether a person watches: live progress and colour make sense.</param>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="Cancellation">Fires when the user or the system wants the run to end.</param>
internal sealed record Surroundings(
    TextWriter Out,
    TextWriter Error,
    string Folder,
    Func<string, string?> Variable,
    TimeProvider Clock,
    bool IsTerminal,
    int Width,
    CancellationToken Cancellation)
{
    /// <summary>The process's own. Redirected output, <c>CI=true</c> or <c>TERM=dumb</c> means plain lines.</summary>
    public static Surroundings OfProcess(CancellationToken cancellation)
    {
        var watched = !Console.IsOutputRedirected && !Console.IsErrorRedirected && CanRedraw(Environment.GetEnvironmentVariable);
        return new Surroundings(
            Console.Out,
            new LenientWriter(Console.Error),
            Directory.GetCurrentDirectory(),
            Environment.GetEnvironmentVariable,
            TimeProvider.System,
            watched,
            watched ? Math.Max(60, Console.WindowWidth) : 120,
            cancellation);
    }

    /// <summary>Whether what is drawn can be drawn over: not in a log of CI, nor on a terminal that says it cannot.</summary>
    internal static bool CanRedraw(Func<string, string?> variable) => variable("CI") is not "true" && variable("TERM") is not "dumb";

    /// <summary>A path as seen from the working folder.</summary>
    /// <exception cref="InvalidInputException">RPR0531: it is empty, as a variable that is not set.</exception>
    public string Resolve(string path) => path.Length > 0 ? Path.GetFullPath(path, Folder)
        : throw new InvalidInputException("RPR0531", "a path is empty, as a variable is that is not set. Name a file or a folder; the working folder itself is \".\".");

    /// <summary>A path as people like to read it: relative when it lies below the working folder.</summary>
    public string Display(string path)
    {
        var relative = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
