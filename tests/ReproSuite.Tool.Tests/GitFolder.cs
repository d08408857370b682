using System.Diagnostics;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

/// <summary>Makes a git repository of a test's folder; it knows no configuration but its own.</summary>
internal static class GitFolder
{
    /// <summary>Begins a repository whose first branch is <c>main</c>.</summary>
    public static void InitGit(this Cli cli) => cli.Git("init", "-q", "-b", "main");

    /// <summary>Commits all files and returns the commit's first seven digits.</summary>
    public static string Commit(this Cli cli, string message = "a change")
    {
        cli.Git("add", "-A");
        cli.Git("commit", "-q", "-m", message);
        return cli.Git("rev-parse", "--short=7", "HEAD").Trim();
    }

    /// <summary>Runs git in the test's folder.</summary>
    public static string Git(this Cli cli, params string[] words)
    {
        var start = new ProcessStartInfo("git", words) { WorkingDirectory = cli.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        GitEnvironment.Apply(start);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', words)}: {error.Result}");
    }
}
