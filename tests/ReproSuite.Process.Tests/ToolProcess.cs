using System.Diagnostics;

namespace ReproSuite.Process.Tests;

/// <summary>Starts the built tool as a process of its own.</summary>
internal static class ToolProcess
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "dotnet-repro.dll");

    public sealed record Result(int ExitCode, string Out, string Error);

    public static System.Diagnostics.Process Start(string folder, IReadOnlyDictionary<string, string>? variables, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Tool);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }

    public static Result Run(string folder, IReadOnlyDictionary<string, string>? variables, params string[] args)
    {
        using var process = Start(folder, variables, args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }
}
