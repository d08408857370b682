using System.Runtime.InteropServices;

namespace ReproSuite.TorchSharp.Natives;

/// <summary>What makes cuBLAS take the same way through a product every time; it must be in the environment before CUDA starts.</summary>
internal static partial class CublasWorkspace
{
    /// <summary>The variable.</summary>
    public const string Name = "CUBLAS_WORKSPACE_CONFIG";

    /// <summary>Eight buffers of 4 MiB.</summary>
    public const string Value = ":4096:8";

    /// <summary>Sets it where native code reads it: .NET keeps a copy of the environment of its own on Unix. What the user has set stays.</summary>
    public static void Set() => _ = SetVariable(Name, Value, overwrite: 0);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
