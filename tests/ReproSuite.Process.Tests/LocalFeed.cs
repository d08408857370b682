using System.Diagnostics;
using ReproSuite.Testing;

namespace ReproSuite.Process.Tests;

/// <summary>A folder with the packages that were built, and programs that know no other source of packages.</summary>
/// <remarks>Made once for all tests that ask for it. What the packages depend on is taken from where it was restored for the build; no feed is asked.</remarks>
[CollectionDefinition(nameof(LocalFeed))]
public sealed class LocalFeed : IDisposable, ICollectionFixture<LocalFeed>
{
    private readonly TemporaryFolder _folder = new();

    public LocalFeed()
    {
        Require("dotnet", RepositoryRoot.FullPath, "pack", Path.Combine("eng", "packages.proj"), "--no-build", "-c", Configuration, "-o", _folder["feed"]);
        _folder.Write("nuget.config", $"""<configuration><packageSources><clear/><add key="folder" value="{_folder["feed"]}"/></packageSources></configuration>""");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Installs the tool from the feed and returns its path.</summary>
    public string InstallTool()
    {
        if (!File.Exists(_folder["tool/dotnet-repro"]))
            Require("dotnet", _folder.Path, "tool", "install", "dotnet-repro", "--tool-path", _folder["tool"], "--configfile", _folder["nuget.config"]);
        return _folder["tool/dotnet-repro"];
    }

    /// <summary>Copies a folder of samples, without what a build leaves there, to where only this feed is known.</summary>
    public string Copy(string name)
    {
        var (from, to) = (Path.Combine(RepositoryRoot.FullPath, "samples"), _folder["work"]);
        string[] files = [.. Directory.GetFiles(from), .. Directory.GetFiles(Path.Combine(from, name), "*", SearchOption.AllDirectories)];
        foreach (var file in files.Select(file => Path.GetRelativePath(from, file)).Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, file))!);
            File.Copy(Path.Combine(from, file), Path.Combine(to, file), overwrite: true);
        }
        return Path.Combine(to, name);
    }

    /// <summary>Runs a program to its end; what it said on both of its outputs.</summary>
    public (int Code, string Text) Call(string program, string folder, params string[] words) => Call(program, folder, [], words);

    /// <summary>The same, with further variables.</summary>
    public (int Code, string Text) Call(string program, string folder, IReadOnlyList<(string Name, string Value)> variables, string[] words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        GitEnvironment.Apply(start);
        foreach (var (name, value) in variables.Concat(
        [
            ("NUGET_PACKAGES", _folder["packages"]), ("NUGET_FALLBACK_PACKAGES", restored), ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ])) start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>The same, of a program that must succeed.</summary>
    public string Require(string program, string folder, params string[] words)
    {
        var (code, text) = Call(program, folder, words);
        return code == 0 ? text : throw new InvalidOperationException($"{program} {string.Join(' ', words)}: exit code {code}\n{text}");
    }

    private static string Configuration => AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
}
