using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ReproSuite.Core.Faults;

namespace ReproSuite.Tool.Git;

/// <summary>The git repository around a folder, read through the <c>git</c> executable: nothing is checked out, and nothing is written.</summary>
internal sealed class GitRepository
{
    private readonly string _git;
    private readonly string _folder;

    private GitRepository(string git, string folder, string prefix) => (_git, _folder, Prefix) = (git, folder, prefix);

    /// <summary>The working folder as seen from the repository's root: empty, or ending in <c>/</c>.</summary>
    public string Prefix { get; }

    /// <summary>The repository around the working folder; null where there is none.</summary>
    /// <remarks><c>REPRO_GIT</c> names another executable than the <c>git</c> of the path.</remarks>
    /// <exception cref="InvalidInputException">RPR0700: git itself is not here. RPR0701: it refuses the repository of another user.</exception>
    public static GitRepository? Around(Surroundings world)
    {
        var git = world.Variable("REPRO_GIT") is { Length: > 0 } path ? path : "git";
        var found = Run(git, world.Folder, ["rev-parse", "--show-prefix"]);
        if (found.Code != 0 && found.Error.Contains("dubious ownership", StringComparison.Ordinal))
            throw new InvalidInputException("RPR0701", $"git refuses {world.Folder}, since it belongs to another user, as in a container of CI. Allow it: git config --global --add safe.directory {world.Folder}.");
        return found.Code == 0 ? new GitRepository(git, world.Folder, Text(found.Bytes).TrimEnd('\n')) : null;
    }

    /// <summary>The commit that a revision names; null when it names none.</summary>
    public string? Commit(string revision) => Find("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");

    /// <summary>The newest commit that both descend from; null when there is none here.</summary>
    public string? MergeBase(string one, string other) => Find("merge-base", one, other);

    /// <summary>The shortest form of a commit that names no other, of at least seven digits.</summary>
    public string Short(string commit) => Find("rev-parse", "--short=7", commit) ?? commit[..7];

    /// <summary>The branch that a symbolic name points to, such as <c>origin/main</c>; null when there is none.</summary>
    public string? Branch(string name) => Find("symbolic-ref", "--quiet", "--short", name);

    /// <summary>Whether history ends where a shallow clone cut it.</summary>
    public bool IsShallow => Find("rev-parse", "--is-shallow-repository") == "true";

    /// <summary>The plain files below a folder of a commit: paths from there, and the names of their contents. Links are not followed.</summary>
    /// <param name="commit">In full.</param>
    /// <param name="folder">From the repository's root, without a slash at its end; empty for the root.</param>
    public IReadOnlyList<(string Path, string Blob)> Files(string commit, string folder)
    {
        var start = folder.Length == 0 ? "" : folder + "/";
        return
        [
            .. from entry in Text(Require(["ls-tree", "-r", "-z", "--full-tree", commit, .. start.Length == 0 ? Array.Empty<string>() : ["--", start]])).Split('\0', StringSplitOptions.RemoveEmptyEntries)
               let tab = entry.IndexOf('\t', StringComparison.Ordinal)
               let words = entry[..tab].Split(' ')
               where words is ["100644" or "100755", "blob", _] && entry.AsSpan(tab + 1).StartsWith(start, StringComparison.Ordinal)
               select (entry[(tab + 1 + start.Length)..], words[2]),
        ];
    }

    /// <summary>The newest commit, up to and with one, that added or changed a file; null when none did.</summary>
    /// <param name="commit">In full.</param>
    /// <param name="folder">From the repository's root, without a slash at its end; empty for the root.</param>
    /// <param name="pattern">Of paths below the folder; <c>*</c> stands for any part of a name.</param>
    public string? LastWriting(string commit, string folder, string pattern) =>
        Find("log", "-1", "--format=%H", "--no-renames", "--diff-filter=AM", commit, "--", $":(top,glob){(folder.Length == 0 ? "" : folder + "/")}{pattern}") is { Length: > 0 } found ? found : null;

    /// <summary>A content, by the name that <see cref="Files"/> gives.</summary>
    /// <exception cref="BrokenEnvironmentException">RPR0707: git cannot give it.</exception>
    public byte[] Bytes(string blob) => Require("cat-file", "blob", blob);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private string? Find(params string[] words) => Run(_git, _folder, words) is { Code: 0 } found ? Text(found.Bytes).TrimEnd('\n') : null;

    private byte[] Require(params string[] words)
    {
        var result = Run(_git, _folder, words);
        return result.Code == 0 ? result.Bytes : throw Failed(words[0], result.Error);
    }

    /// <summary>RPR0707: git did not do what it was asked for.</summary>
    private static BrokenEnvironmentException Failed(string command, string why) =>
        new(new Fault("RPR0707", $"git {command} failed: {(why.Length == 0 ? "it gave no reason" : why.ReplaceLineEndings(" ").Trim().TrimEnd('.'))}. See to the repository, or compare report folders."));

    private static (int Code, byte[] Bytes, string Error) Run(string git, string folder, string[] words)
    {
        using var process = Start(git, folder, words);
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }

    private static Process Start(string git, string folder, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(git, words)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["LC_ALL"], start.Environment["GIT_OPTIONAL_LOCKS"], start.Environment["GIT_TERMINAL_PROMPT"]) = ("C", "0", "0");
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidInputException("RPR0700", $"git cannot be started ({missing.Message.ReplaceLineEndings(" ").TrimEnd('.')}), and revisions are read with it. Install git, or compare report folders or results files.");
        }
    }
}
