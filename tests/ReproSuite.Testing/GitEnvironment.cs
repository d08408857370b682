using System.Diagnostics;

namespace ReproSuite.Testing;

/// <summary>Git as every machine has it: no configuration but the repository's own, and an author of tests.</summary>
public static class GitEnvironment
{
    /// <summary>Makes a program that is about to start, and git below it, see only that.</summary>
    public static void Apply(ProcessStartInfo start)
    {
        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null"), ("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@b"), ("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@b"),
        }) start.Environment[name] = value;
    }
}
