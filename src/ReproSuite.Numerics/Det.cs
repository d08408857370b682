using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using X86Fma = System.Runtime.Intrinsics.X86.Fma;

namespace ReproSuite.Numerics;

/// <summary>Deterministic arithmetic: the same bits on every machine and runtime, with or without vector hardware.</summary>
/// <remarks>
/// <c>+ - * /</c> and square root are already exact by IEEE 754; everything beyond them goes through this class, because the runtime's
/// own functions call the platform's C library, whose last bits differ.
/// </remarks>
public static partial class Det
{
    /// <summary>True when the processor fuses a multiply and an add; otherwise <see cref="SoftFma(float, float, float)"/> stands in.</summary>
    internal static bool HasHardwareFma => X86Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Computes a·b + c with one rounding.</summary>
    /// <remarks>
    /// In hardware where the processor can, else in software with the same bits. The runtime's own fallback is not used: it calls the
    /// C library, which is wrong on some platforms.
    /// </remarks>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The exact a·b + c, rounded once to nearest, ties to even.</returns>
    public static float Fma(float a, float b, float c)
    {
        if (X86Fma.IsSupported)
        {
            return X86Fma.MultiplyAddScalar(
                Vector128.CreateScalarUnsafe(a), Vector128.CreateScalarUnsafe(b), Vector128.CreateScalarUnsafe(c)).ToScalar();
        }

        if (AdvSimd.IsSupported)
        {
            return AdvSimd.FusedMultiplyAddScalar(
                Vector64.CreateScalarUnsafe(c), Vector64.CreateScalarUnsafe(a), Vector64.CreateScalarUnsafe(b)).ToScalar();
        }

        return SoftFma(a, b, c);
    }

    /// <summary>Computes a·b + c with one rounding from double precision additions and multiplications alone.</summary>
    /// <remarks>
    /// The product of two floats is exact in double. Its sum with c is rounded to odd, which keeps the information that the second
    /// rounding, to float, needs. Source: Boldo and Melquiond, "Emulation of a FMA and correctly rounded sums", 2008.
    /// </remarks>
    internal static float SoftFma(float a, float b, float c)
    {
        double product = (double)a * b;
        double sum = product + c;
        if (!double.IsFinite(sum))
        {
            return (float)sum;
        }

        double rounded = sum - product;
        double error = (product - (sum - rounded)) + (c - rounded);
        long bits = BitConverter.DoubleToInt64Bits(sum);
        if (error != 0 && (bits & 1) == 0)
        {
            bits += (error < 0) != (sum < 0) ? -1 : 1;
        }

        return (float)BitConverter.Int64BitsToDouble(bits);
    }

    /// <summary>The vector form of <see cref="SoftFma(float, float, float)"/>: two doubles at a time, each lane with its operations in their order.</summary>
    internal static Vector128<float> SoftFma(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.Narrow(
        SoftFmaOdd(Vector128.WidenLower(a), Vector128.WidenLower(b), Vector128.WidenLower(c)),
        SoftFmaOdd(Vector128.WidenUpper(a), Vector128.WidenUpper(b), Vector128.WidenUpper(c)));

    private static Vector128<double> SoftFmaOdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        Vector128<double> product = a * b;
        Vector128<double> sum = product + c;
        Vector128<double> rounded = sum - product;
        Vector128<double> error = (product - (sum - rounded)) + (c - rounded);
        Vector128<long> bits = sum.AsInt64();

        // A sum that is not finite leaves an error that is NaN, which is neither below nor above 0: such a sum stays as it is.
        Vector128<long> isEven = Vector128.Equals(bits & Vector128<long>.One, Vector128<long>.Zero);
        Vector128<long> below = Vector128.LessThan(error, Vector128<double>.Zero).AsInt64() & isEven;
        Vector128<long> above = Vector128.GreaterThan(error, Vector128<double>.Zero).AsInt64() & isEven;
        Vector128<long> negative = Vector128.LessThan(sum, Vector128<double>.Zero).AsInt64();

        // All bits set is −1: towards zero where error and sum have unlike signs, else away from it.
        Vector128<long> inwards = (below ^ negative) & (below | above);
        Vector128<long> outwards = (below | above) & ~inwards;
        return (bits + inwards - outwards).AsDouble();
    }
}
