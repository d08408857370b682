using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReproSuite.Training;

/// <summary>Whether numbers are neither infinite nor NaN.</summary>
internal static class Finiteness
{
    private const int ExponentMask = 0x7F80_0000;

    /// <summary>Whether every element is finite: no exponent has all its bits set.</summary>
    public static bool Of(ReadOnlySpan<float> values)
    {
        var bits = MemoryMarshal.Cast<float, int>(values);
        var wide = MemoryMarshal.Cast<int, Vector512<int>>(bits);
        var mask = Vector512.Create(ExponentMask);
        foreach (var vector in wide)
            if (Vector512.EqualsAny(vector & mask, mask)) return false;
        foreach (var value in bits[(wide.Length * Vector512<int>.Count)..])
            if ((value & ExponentMask) == ExponentMask) return false;
        return true;
    }
}
