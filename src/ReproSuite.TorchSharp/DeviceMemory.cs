using System.Runtime.InteropServices;
using ReproSuite.Core.Ports;

namespace ReproSuite.TorchSharp;

/// <summary>The memory of a device: what libtorch says when there is too little, and how much a CUDA device has.</summary>
internal static partial class DeviceMemory
{
    /// <summary>The fault as one of memory; null when it is another.</summary>
    /// <remarks>libtorch tells of memory by its messages alone: "CUDA out of memory. Tried to allocate …" of a CUDA device, "DefaultCPUAllocator: can't allocate memory: …" of the processor.</remarks>
    public static DeviceMemoryException? Of(Exception fault) => fault switch
    {
        DeviceMemoryException already => already,
        ExternalException { Message: var message } when message.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || message.Contains("can't allocate memory", StringComparison.Ordinal) =>
            new DeviceMemoryException(message.ReplaceLineEndings("\n").Split('\n')[0], fault),
        _ => null,
    };

    /// <summary>Bytes that are free on the CUDA device of this thread; null where the driver does not tell.</summary>
    /// <remarks>Asked of the driver, since TorchSharp 0.107 does not pass libtorch's answer on. It counts what libtorch keeps for later as taken.</remarks>
    public static long? Free()
    {
        try
        {
            return (OperatingSystem.IsWindows() ? AskOnWindows(out var free, out _) : Ask(out free, out _)) == 0 ? (long)free : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [LibraryImport("libcuda.so.1", EntryPoint = "cuMemGetInfo_v2")]
    private static partial int Ask(out nuint free, out nuint total);

    [LibraryImport("nvcuda", EntryPoint = "cuMemGetInfo_v2")]
    private static partial int AskOnWindows(out nuint free, out nuint total);
}
