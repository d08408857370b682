using System.Runtime.CompilerServices;

namespace ReproSuite.Numerics;

/// <summary>Checks that the calling thread computes with gradual underflow, as IEEE 754 demands.</summary>
/// <remarks>
/// A native library may switch a thread to flushing subnormal numbers to zero, and .NET cannot see or undo it; results would then
/// differ silently. Call it on each worker thread before and after a trial.
/// </remarks>
public static class IeeeProbe
{
    /// <summary>Returns when subnormal numbers survive as inputs and as results on this thread.</summary>
    /// <exception cref="PlatformNotSupportedException">Subnormal numbers are flushed to zero.</exception>
    public static void Require()
    {
        float smallestNormal = BitConverter.UInt32BitsToSingle(0x0080_0000u);
        float smallestSubnormal = BitConverter.UInt32BitsToSingle(0x0000_0001u);
        Judge(
            halved: BitConverter.SingleToUInt32Bits(Multiply(smallestNormal, 0.5f)),
            kept: BitConverter.SingleToUInt32Bits(Add(smallestSubnormal, 0f)));
    }

    internal static void Judge(uint halved, uint kept)
    {
        if (halved != 0x0040_0000u || kept != 0x0000_0001u)
        {
            throw new PlatformNotSupportedException(
                "This thread flushes subnormal numbers to zero, so results would differ from other machines. "
                + "A native library in this process changed the floating-point mode: run the exact engine in a process without it.");
        }
    }

    // Not inlined, so that the processor and not the compiler computes the answer.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static float Multiply(float a, float b) => a * b;

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static float Add(float a, float b) => a + b;
}
