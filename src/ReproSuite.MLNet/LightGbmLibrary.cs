using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.Trainers.LightGbm;
using ReproSuite.Core.Faults;

namespace ReproSuite.MLNet;

/// <summary>LightGBM: native code of its own, which is not there for every system.</summary>
internal static class LightGbmLibrary
{
    /// <summary>Version of its package; the library itself tells none.</summary>
    public const string Version = "4.6.0";

    private const string File = "lib_lightgbm";

    private static readonly Lazy<bool> IsThere = new(Load);

    /// <summary>Name and version, as records say them; empty where it is missing.</summary>
    public static string[] Name => IsThere.Value ? [$"LightGBM {Version}"] : [];

    /// <summary>RPR0821: it cannot be used here; null where it can.</summary>
    public static Fault? Missing => IsThere.Value ? null : Absent;

    /// <summary>RPR0821.</summary>
    internal static Fault Absent { get; } = new("RPR0821", $"light-gbm needs LightGBM, whose native library {File} cannot be loaded on this system. Use fast-tree, or install the engine again where the package LightGBM has that library.") { Key = "model" };

    private static bool Load()
    {
        try
        {
            return LoadBeside();
        }
        catch (FileNotFoundException)
        {
            return false; // ML.NET's own part of it is missing.
        }
    }

    /// <summary>Names a type of ML.NET's part, so it must not be inlined into what catches its absence.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool LoadBeside() => NativeLibrary.TryLoad(File, typeof(LightGbmBinaryTrainer).Assembly, searchPath: null, out _);
}
