using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using ReproSuite.Numerics;

namespace ReproSuite.Legs.Tests;

/// <summary>What this process really has, whatever it was asked to have.</summary>
internal static class Machine
{
    /// <summary>The facts that settings of instruction sets may change.</summary>
    public static readonly IReadOnlyList<string> InstructionSets =
        ["Vector512", "Vector256", "Vector128", "VectorT", "Avx512F", "Avx2", "Fma", "Avx", "Sse42", "AdvSimd", "Kernel"];

    public static IEnumerable<KeyValuePair<string, string>> Facts() => new Dictionary<string, string>
    {
        ["Vector512"] = Text(Vector512.IsHardwareAccelerated),
        ["Vector256"] = Text(Vector256.IsHardwareAccelerated),
        ["Vector128"] = Text(Vector128.IsHardwareAccelerated),
        ["VectorT"] = Text(Vector<byte>.Count * 8),
        ["Avx512F"] = Text(Avx512F.IsSupported),
        ["Avx2"] = Text(Avx2.IsSupported),
        ["Fma"] = Text(Fma.IsSupported),
        ["Avx"] = Text(Avx.IsSupported),
        ["Sse42"] = Text(Sse42.IsSupported),
        ["AdvSimd"] = Text(AdvSimd.IsSupported),
        ["Kernel"] = Hardware.Widest.ToString(),
        ["Linux"] = Text(OperatingSystem.IsLinux()),
        ["ServerGc"] = Text(GCSettings.IsServerGC),
        ["ConcurrentGc"] = Text(GCSettings.LatencyMode != GCLatencyMode.Batch),
        ["Cores"] = Text(Cores),
        ["Culture"] = CultureInfo.CurrentCulture.Name,
        ["Decimals"] = 1.5.ToString(CultureInfo.CurrentCulture),
        ["Zone"] = Text(TimeZoneInfo.Local.BaseUtcOffset.TotalMinutes),
        ["Folder"] = Environment.CurrentDirectory,
        ["CompiledMethods"] = Text(JitInfo.GetCompiledMethodCount()),
    };

    /// <summary>How many this thread, and those it starts, may run on.</summary>
    private static int Cores => OperatingSystem.IsLinux() || OperatingSystem.IsWindows()
        ? BitOperations.PopCount((ulong)Process.GetCurrentProcess().ProcessorAffinity)
        : Environment.ProcessorCount;

    private static string Text(IConvertible value) => value.ToString(CultureInfo.InvariantCulture);
}
