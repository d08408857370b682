using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>Brings numbers to the device that the host works out for every step, by way of memory that libtorch took itself: products of numbers at other addresses may be rounded otherwise.</summary>
/// <remarks>The memory is kept from step to step; on the processor a tensor lies in it until the next one of its kind.</remarks>
internal sealed class Staging(Device device) : IDisposable
{
    private readonly Dictionary<(string Kind, ScalarType Type), Tensor> _stages = [];

    /// <summary>What is written into one place of the staged numbers per model.</summary>
    /// <param name="model">Counted from 0.</param>
    /// <param name="numbers">Its place.</param>
    public delegate void Fill<T>(int model, Span<T> numbers);

    /// <summary>A tensor of floats.</summary>
    /// <param name="kind">Whose memory it is: what is alive at one time needs kinds apart.</param>
    /// <param name="shape">[models, …].</param>
    /// <param name="fill">Writes every number of a model.</param>
    /// <param name="isCopy">Whether it must outlive the next one of its kind.</param>
    public Tensor Floats(string kind, long[] shape, Fill<float> fill, bool isCopy = false) => Take(kind, ScalarType.Float32, shape, fill, isCopy);

    /// <summary>A tensor of 64-bit integers, likewise.</summary>
    public Tensor Integers(string kind, long[] shape, Fill<long> fill) => Take(kind, ScalarType.Int64, shape, fill, isCopy: false);

    public void Dispose()
    {
        foreach (var stage in _stages.Values) stage.Dispose();
    }

    private Tensor Take<T>(string kind, ScalarType type, long[] shape, Fill<T> fill, bool isCopy)
        where T : unmanaged
    {
        var each = shape.Skip(1).Aggregate(1L, (count, length) => count * length);
        var count = shape[0] * each;
        var stage = Memory(kind, type, count);
        var numbers = MemoryMarshal.Cast<byte, T>(stage.bytes);
        for (var model = 0; model < shape[0]; model++) fill(model, numbers.Slice((int)(model * each), (int)each));
        var staged = stage.narrow(0, 0, count).view(shape);
        return isCopy && device.type == global::TorchSharp.DeviceType.CPU ? staged.clone() : staged.to(device);
    }

    private Tensor Memory(string kind, ScalarType type, long count)
    {
        if (_stages.TryGetValue((kind, type), out var stage) && stage.numel() >= count) return stage;
        stage?.Dispose();
        return _stages[(kind, type)] = zeros(count, dtype: type).DetachFromDisposeScope();
    }
}
