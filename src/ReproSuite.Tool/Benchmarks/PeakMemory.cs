using System.Diagnostics;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>The most memory that this process has had so far.</summary>
internal static class PeakMemory
{
    /// <summary>Bytes that were in physical memory at one time.</summary>
    public static long Bytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
