using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

/// <summary>Runs the tool inside the test process, in a folder of its own.</summary>
internal sealed class Cli : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Environment variables that the tool sees; it sees no others.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The clock that the tool reads.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The working folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>A path below the working folder.</summary>
    public string this[string relative] => Path.Combine(Folder, relative);

    /// <summary>Writes a suite and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>What came out of one call.</summary>
    public sealed record Result(int ExitCode, string Out, string Error);

    public Result Run(params string[] args) => Run(CancellationToken.None, args);

    public Result Run(CancellationToken cancellation, params string[] args) => Run(Folder, cancellation, args);

    /// <summary>Runs the tool in another working folder.</summary>
    public Result RunIn(string folder, params string[] args) => Run(folder, CancellationToken.None, args);

    private Result Run(string folder, CancellationToken cancellation, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var world = new Surroundings(
            TextWriter.Synchronized(output), TextWriter.Synchronized(error), folder, name => Variables.GetValueOrDefault(name),
            Clock, IsTerminal: false, Width: 120, cancellation);
        var code = CommandLine.Run(args, world);
        return new Result(code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
