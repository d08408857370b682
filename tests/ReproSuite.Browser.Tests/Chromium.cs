using ReproSuite.Testing;

namespace ReproSuite.Browser.Tests;

/// <summary>The system's browser and the accessibility checks that run in it; neither is part of the repository.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Full path of the first of the names that a folder of PATH has; null without one.</summary>
    public static string? Path { get; } = Find(Environment.GetEnvironmentVariable("PATH"));

    /// <summary>The script of axe-core, where <c>.ci/run</c> puts it; null when it is not there.</summary>
    public static string? Axe { get; } = System.IO.Path.Combine(RepositoryRoot.FullPath, "artifacts", "npm", "node_modules", "axe-core", "axe.min.js") is var script && File.Exists(script) ? script : null;

    /// <summary>The rule of <see cref="Path"/> on a given list of folders.</summary>
    public static string? Find(string? folders) =>
        (from name in Names
         from folder in (folders ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let file = System.IO.Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();

    /// <summary>Why a test cannot run, or null when it can.</summary>
    public static string? Reason(string? browser, string? axe, bool needsAxe) =>
        browser is null ? "No chromium on PATH: apt-get install chromium."
        : needsAxe && axe is null ? "No axe-core: npm install --prefix artifacts/npm axe-core."
        : null;
}
