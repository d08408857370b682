using System.Globalization;
using ReproSuite.Core.Faults;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp;

/// <summary>Where tensors live: the processor, or one CUDA device.</summary>
/// <param name="IsCuda">Whether it is a CUDA device.</param>
/// <param name="Index">Which of several; 0 for the processor.</param>
internal readonly record struct TorchDevice(bool IsCuda, int Index)
{
    private const string CudaWord = "cuda";

    /// <summary>The processor.</summary>
    public static TorchDevice Cpu => default;

    /// <summary>As it is written: <c>cpu</c>, <c>cuda</c>, <c>cuda:N</c>.</summary>
    /// <exception cref="InvalidInputException">RPR0805: no such word. RPR0806: this machine has no such CUDA device, or libtorch was installed without CUDA.</exception>
    public static TorchDevice Parse(string text)
    {
        if (text == "cpu") return Cpu;
        var index = text == CudaWord ? 0
            : text.StartsWith(CudaWord + ":", StringComparison.Ordinal) && int.TryParse(text.AsSpan(CudaWord.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new InvalidInputException("RPR0805", $"torchsharp has no device \"{text}\". Allowed: cpu, cuda, cuda:N.");
        if (!cuda.is_available()) throw new InvalidInputException("RPR0806", $"--device {text} needs a CUDA device, and libtorch finds none here. Use --device cpu, or install the engine with --device cuda on a machine that has one.");
        if (index >= cuda.device_count()) throw new InvalidInputException("RPR0806", string.Create(CultureInfo.InvariantCulture, $"--device {text}: this machine has {cuda.device_count()} CUDA devices, numbered from 0."));
        return new TorchDevice(IsCuda: true, index);
    }

    /// <summary>As libtorch knows it.</summary>
    public Device Handle => IsCuda ? new Device(global::TorchSharp.DeviceType.CUDA, Index) : CPU;

    /// <inheritdoc/>
    public override string ToString() => IsCuda ? CudaWord : "cpu";
}
