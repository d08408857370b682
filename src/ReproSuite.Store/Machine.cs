using System.Runtime.InteropServices;

namespace ReproSuite.Store;

/// <summary>What a run ran on; told in run manifests and never part of a result.</summary>
/// <param name="Host">Name of the machine.</param>
/// <param name="Cpu">As the processor calls itself, or its architecture where the system does not tell.</param>
/// <param name="Cores">Logical processors that the process may use.</param>
/// <param name="System">Operating system.</param>
/// <param name="Runtime">.NET runtime.</param>
public sealed record Machine(string Host, string Cpu, int Cores, string System, string Runtime)
{
    private const string CpuInfo = "/proc/cpuinfo";

    /// <summary>The machine that this process is on.</summary>
    public static Machine This() => new(
        Environment.MachineName,
        CpuName() ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    private static string? CpuName()
    {
        if (!File.Exists(CpuInfo)) return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        var line = File.ReadLines(CpuInfo).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal));
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
