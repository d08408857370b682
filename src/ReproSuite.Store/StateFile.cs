using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;

namespace ReproSuite.Store;

/// <summary>Where a training ended: a <see cref="WeightsFile"/> whose header holds a digest of the trial's key and of all its numbers.</summary>
/// <remarks>No record knows these numbers, as one knows the weights that others start from; so the file must tell by itself that it is whole and whose it is.</remarks>
internal static class StateFile
{
    /// <summary>Whether there is room for so many numbers; what is larger is not kept.</summary>
    public static bool Holds(ModelWeights numbers) => numbers.Tensors.Sum(tensor => sizeof(float) * (long)tensor.Numbers.Length) < (long)(WeightsFile.LargestMiB - 1) << 20;

    public static byte[] Write(TrialKey key, ModelWeights numbers) => WeightsFile.Write(numbers, Seal(key, numbers));

    /// <exception cref="DamagedFileException">Not the state that this trial left.</exception>
    public static ModelWeights Read(TrialKey key, ReadOnlySpan<byte> bytes)
    {
        var numbers = WeightsFile.Read(bytes, out var seal);
        return seal == Seal(key, numbers) ? numbers : throw new DamagedFileException("its checksum does not match");
    }

    private static string Seal(TrialKey key, ModelWeights numbers) => Digest.Of($"{key.Hex}\n{numbers.Digest}");
}
