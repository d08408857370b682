using System.Collections.Concurrent;
using System.Diagnostics;
using ReproSuite.Testing;

namespace ReproSuite.Legs.Tests;

/// <summary>Runs every leg once, two at a time, each as a process of its own.</summary>
public sealed class LegRuns
{
    private const int AtATime = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Leg, LegRun> _runs = new();

    public LegRuns() => Parallel.ForEach(
        Partitioner.Create(Leg.All, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, leg => _runs[leg] = Run(leg));

    internal LegRun this[Leg leg] => _runs[leg];

    private static LegRun Run(Leg leg)
    {
        using var folder = new TemporaryFolder();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(StartInfo(leg, leg.Folder ?? folder.Path))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExit(Patience);
        if (!ended) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new LegRun(process.ExitCode == 0 ? Answers.Parse(output.Result) : Answers.Nothing, error.Result + (ended ? "" : $"Ended after {Patience}."), process.ExitCode, clock.Elapsed);
    }

    /// <summary>The environment of this process without anything that steers a runtime or names a place, and with what the leg sets.</summary>
    private static ProcessStartInfo StartInfo(Leg leg, string folder)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host, ["exec", typeof(Child).Assembly.Location, leg.Options.Write()])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsStripped).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in leg.Variables) start.Environment[name] = value;
        return start;
    }

    private static bool IsStripped(string name) => !name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase)
        && new[] { "DOTNET_", "COMPlus_", "LANG", "LC_", "TZ" }.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How a leg's process ended.</summary>
internal sealed record LegRun(Answers Answers, string Error, int ExitCode, TimeSpan Duration);
