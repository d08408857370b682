using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>A register of some width, so that one kernel serves all widths; a lane of it computes as a scalar does.</summary>
internal unsafe interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>The number of floats in the register.</summary>
    static abstract int Count { get; }

    /// <summary>Whether there are registers for sixteen accumulators and three operands.</summary>
    static abstract bool HasThirtyTwoRegisters { get; }

    static abstract TVector Broadcast(float value);

    static abstract TVector Load(float* source);

    static abstract void Store(TVector value, float* destination);

    static abstract TVector Add(TVector left, TVector right);

    /// <summary>a·b + c with one rounding. Only for widths whose hardware fuses; the scalar form falls back to software.</summary>
    static abstract TVector Fma(TVector a, TVector b, TVector c);
}

internal readonly unsafe struct Lanes16 : ILanes<Vector512<float>>
{
    public static int Count => 16;

    public static bool HasThirtyTwoRegisters => true;

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static Vector512<float> Load(float* source) => Vector512.Load(source);

    public static void Store(Vector512<float> value, float* destination) => value.Store(destination);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);
}

internal readonly unsafe struct Lanes8 : ILanes<Vector256<float>>
{
    public static int Count => 8;

    public static bool HasThirtyTwoRegisters => Vector512.IsHardwareAccelerated;

    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    public static Vector256<float> Load(float* source) => Vector256.Load(source);

    public static void Store(Vector256<float> value, float* destination) => value.Store(destination);

    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    public static Vector256<float> Fma(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.FusedMultiplyAdd(a, b, c);
}

internal readonly unsafe struct Lanes4 : ILanes<Vector128<float>>
{
    public static int Count => 4;

    public static bool HasThirtyTwoRegisters => Vector512.IsHardwareAccelerated || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported;

    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    public static Vector128<float> Load(float* source) => Vector128.Load(source);

    public static void Store(Vector128<float> value, float* destination) => value.Store(destination);

    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> Fma(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.FusedMultiplyAdd(a, b, c);
}

/// <summary>128 bits where hardware does not fuse: the multiply-add in software, for four floats together.</summary>
internal readonly unsafe struct SoftLanes4 : ILanes<Vector128<float>>
{
    public static int Count => 4;

    public static bool HasThirtyTwoRegisters => false;

    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    public static Vector128<float> Load(float* source) => Vector128.Load(source);

    public static void Store(Vector128<float> value, float* destination) => value.Store(destination);

    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> Fma(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Det.SoftFma(a, b, c);
}

internal readonly unsafe struct Lanes1 : ILanes<float>
{
    public static int Count => 1;

    public static bool HasThirtyTwoRegisters => false;

    public static float Broadcast(float value) => value;

    public static float Load(float* source) => *source;

    public static void Store(float value, float* destination) => *destination = value;

    public static float Add(float left, float right) => left + right;

    public static float Fma(float a, float b, float c) => Det.Fma(a, b, c);
}
