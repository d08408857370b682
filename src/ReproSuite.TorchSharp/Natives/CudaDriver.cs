using System.Runtime.InteropServices;

namespace ReproSuite.TorchSharp.Natives;

/// <summary>What is asked of the CUDA driver itself, since TorchSharp 0.107 does not pass libtorch's answer on. Source: NVIDIA, CUDA Driver API, context and memory management.</summary>
internal static unsafe class CudaDriver
{
    /// <summary>Bytes that are free on a device; what libtorch keeps for later counts as taken. Null where there is no driver, or it refuses.</summary>
    /// <param name="device">Its number among those that this process sees.</param>
    public static long? FreeBytes(int device)
    {
        if (!NativeLibrary.TryLoad(OperatingSystem.IsWindows() ? "nvcuda" : "libcuda.so.1", out var driver)) return null;
        void* Find(string name) => (void*)NativeLibrary.GetExport(driver, name);
        int handle;
        nint context;
        if (((delegate* unmanaged<uint, int>)Find("cuInit"))(0) != 0
            || ((delegate* unmanaged<int*, int, int>)Find("cuDeviceGet"))(&handle, device) != 0
            || ((delegate* unmanaged<nint*, int, int>)Find("cuDevicePrimaryCtxRetain"))(&context, handle) != 0)
            return null;
        nuint free = 0, total;
        var hasAnswered = ((delegate* unmanaged<nint, int>)Find("cuCtxPushCurrent_v2"))(context) == 0;
        if (hasAnswered)
        {
            hasAnswered = ((delegate* unmanaged<nuint*, nuint*, int>)Find("cuMemGetInfo_v2"))(&free, &total) == 0;
            _ = ((delegate* unmanaged<nint*, int>)Find("cuCtxPopCurrent_v2"))(&context);
        }
        _ = ((delegate* unmanaged<int, int>)Find("cuDevicePrimaryCtxRelease_v2"))(handle);
        return hasAnswered ? (long)free : null;
    }
}
