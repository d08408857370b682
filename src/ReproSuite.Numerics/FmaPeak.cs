using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>The most multiply-adds per second that one core of this machine does from registers: the ceiling that kernels are measured against.</summary>
/// <remarks>
/// Twelve chains of fused multiply-adds that wait for nothing but themselves, in the widest register that products use, keep every unit busy:
/// two units with a latency of four cycles need eight. Where the hardware fuses nothing, the chains go through the software multiply-add.
/// </remarks>
public static class FmaPeak
{
    private const int Chains = 12;
    private const int Rounds = 20_000;

    private static float _sink;

    /// <summary>Bits of the register that is measured and that products use: 512, 256 or 128; without fused multiply-adds in hardware 128, or 32 without vectors.</summary>
    public static int VectorBits => 32 * Hardware.Lanes(Hardware.Widest);

    /// <summary>Floating-point operations of one burst, of which <see cref="Measure"/> takes the fastest; a multiply-add counts two.</summary>
    internal static double BurstFlops => 2.0 * Chains * Rounds * Hardware.Lanes(Hardware.Widest);

    /// <summary>Runs bursts of well under a millisecond and takes the fastest, so that other work on the machine disturbs little.</summary>
    /// <param name="duration">How long to go on; there is at least one burst.</param>
    /// <param name="clock">Measures.</param>
    /// <returns>Operations per second, in units of 10⁹.</returns>
    public static double Measure(TimeSpan duration, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        TimeSpan fastest = TimeSpan.MaxValue;
        long start = clock.GetTimestamp();
        do
        {
            long burst = clock.GetTimestamp();
            _sink = Burst();
            TimeSpan took = clock.GetElapsedTime(burst);
            fastest = took < fastest ? took : fastest;
        }
        while (clock.GetElapsedTime(start) < duration);

        return BurstFlops / fastest.TotalSeconds / 1e9;
    }

    private static float Burst() => Hardware.Widest switch
    {
        VectorWidth.Sixteen => Burst<Lanes16, Vector512<float>>()[0],
        VectorWidth.Eight => Burst<Lanes8, Vector256<float>>()[0],
        VectorWidth.Four => Burst<Lanes4, Vector128<float>>()[0],
        VectorWidth.SoftFour => Burst<SoftLanes4, Vector128<float>>()[0],
        _ => Burst<Lanes1, float>(),
    };

    /// <summary>v ← v · 0.9999 + 10⁻⁹ in every chain, which stays among the normal numbers; the sum keeps the compiler from dropping any.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static TVector Burst<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        TVector x = TLanes.Broadcast(0.9999f), y = TLanes.Broadcast(1e-9f);
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int round = 0; round < Rounds; round++)
        {
            a = TLanes.Fma(a, x, y);
            b = TLanes.Fma(b, x, y);
            c = TLanes.Fma(c, x, y);
            d = TLanes.Fma(d, x, y);
            e = TLanes.Fma(e, x, y);
            f = TLanes.Fma(f, x, y);
            g = TLanes.Fma(g, x, y);
            h = TLanes.Fma(h, x, y);
            i = TLanes.Fma(i, x, y);
            j = TLanes.Fma(j, x, y);
            k = TLanes.Fma(k, x, y);
            l = TLanes.Fma(l, x, y);
        }

        TVector first = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(e, f));
        TVector last = TLanes.Add(TLanes.Add(TLanes.Add(g, h), TLanes.Add(i, j)), TLanes.Add(k, l));
        return TLanes.Add(first, last);
    }
}
