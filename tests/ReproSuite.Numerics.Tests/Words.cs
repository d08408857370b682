namespace ReproSuite.Numerics.Tests;

/// <summary>Test data: a sequence independent of the streams under test (SplitMix64).</summary>
internal sealed class Words(ulong seed)
{
    private ulong state = seed;

    public uint Next()
    {
        state += 0x9E37_79B9_7F4A_7C15ul;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9ul;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EBul;
        return (uint)((z ^ (z >> 31)) >> 32);
    }

    public int Below(int bound) => (int)(Next() % (uint)bound);

    /// <summary>A float of ordinary size, in [−1, 1).</summary>
    public float Ordinary() => (Next() >> 8) * (1f / 8388608f) - 1f;

    /// <summary>A float with a sign, an exponent within <paramref name="spread"/> of 1, and any mantissa.</summary>
    public float Spread(int spread) =>
        Bits.Float((Next() & 0x807F_FFFFu) | ((uint)(127 - spread + Below(2 * spread + 1)) << 23));

    public void Fill(Span<float> values)
    {
        foreach (ref float value in values)
        {
            value = Ordinary();
        }
    }
}
