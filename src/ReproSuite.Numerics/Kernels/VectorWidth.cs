using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>The widest register a product may use; every width gives the same bits.</summary>
internal enum VectorWidth
{
    /// <summary>One float at a time, with the software multiply-add where hardware has none.</summary>
    Scalar = 1,

    /// <summary>128 bits with the software multiply-add.</summary>
    SoftFour = 2,

    /// <summary>128 bits.</summary>
    Four = 4,

    /// <summary>256 bits.</summary>
    Eight = 8,

    /// <summary>512 bits.</summary>
    Sixteen = 16,
}

/// <summary>What this machine's registers can do.</summary>
internal static class Hardware
{
    /// <summary>The widest register with a fused multiply-add in hardware; without one, the widest that software can use.</summary>
    public static VectorWidth Widest =>
        !Det.HasHardwareFma ? (Vector128.IsHardwareAccelerated ? VectorWidth.SoftFour : VectorWidth.Scalar)
        : Vector512.IsHardwareAccelerated ? VectorWidth.Sixteen
        : Vector256.IsHardwareAccelerated ? VectorWidth.Eight
        : VectorWidth.Four;

    /// <summary>The number of floats in a register.</summary>
    public static int Lanes(VectorWidth width) => width == VectorWidth.SoftFour ? SoftLanes4.Count : (int)width;
}
