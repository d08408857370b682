using System.Runtime.InteropServices;
using ReproSuite.Core.Ports;

namespace ReproSuite.TorchSharp;

/// <summary>What libtorch says when a device has too little memory.</summary>
internal static class DeviceMemory
{
    /// <summary>Of a CUDA device's own memory, of the libraries that multiply there, of the processor's.</summary>
    private static readonly string[] Words = ["CUDA out of memory", "CUDA error: out of memory", "CUBLAS_STATUS_ALLOC_FAILED", "DefaultCPUAllocator: can't allocate memory"];

    /// <summary>The fault as one of memory, which libtorch tells by its messages alone; null when it is another.</summary>
    public static DeviceMemoryException? Of(Exception fault) => fault switch
    {
        DeviceMemoryException already => already,
        ExternalException { Message: var message } when Words.Any(words => message.Contains(words, StringComparison.Ordinal)) => new DeviceMemoryException(message.ReplaceLineEndings("\n").Split('\n')[0], fault),
        _ => null,
    };
}
