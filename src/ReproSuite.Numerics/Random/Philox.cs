namespace ReproSuite.Numerics;

/// <summary>Philox4x32-10: a keyed bijection from 128-bit counters to 128-bit blocks that passes for random.</summary>
/// <remarks>
/// Integer arithmetic only, hence the same everywhere; no state, so every block is addressable by its counter in any order.
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11; known answers from Random123.
/// </remarks>
internal readonly record struct Philox
{
    private const uint FirstMultiplier = 0xD251_1F53u;
    private const uint SecondMultiplier = 0xCD9E_8D57u;
    private const uint FirstWeyl = 0x9E37_79B9u;
    private const uint SecondWeyl = 0xBB67_AE85u;
    private const int Rounds = 10;

    private readonly uint _key0;
    private readonly uint _key1;

    /// <summary>Takes the key.</summary>
    /// <param name="key0">The first 32 bits of the key.</param>
    /// <param name="key1">The last 32 bits of the key.</param>
    public Philox(uint key0, uint key1)
    {
        _key0 = key0;
        _key1 = key1;
    }

    /// <summary>Computes the block of four words that belongs to a counter.</summary>
    /// <param name="c0">Counter word 0.</param>
    /// <param name="c1">Counter word 1.</param>
    /// <param name="c2">Counter word 2.</param>
    /// <param name="c3">Counter word 3.</param>
    /// <returns>Four words, each uniform over all 2^32 values.</returns>
    public (uint X0, uint X1, uint X2, uint X3) Block(uint c0, uint c1, uint c2, uint c3) => Block(c0, c1, c2, c3, Rounds);

    internal (uint X0, uint X1, uint X2, uint X3) Block(uint c0, uint c1, uint c2, uint c3, int rounds)
    {
        uint k0 = _key0;
        uint k1 = _key1;
        for (int round = 0; round < rounds; round++)
        {
            ulong first = (ulong)FirstMultiplier * c0;
            ulong second = (ulong)SecondMultiplier * c2;
            c0 = (uint)(second >> 32) ^ c1 ^ k0;
            c1 = (uint)second;
            c2 = (uint)(first >> 32) ^ c3 ^ k1;
            c3 = (uint)first;
            k0 += FirstWeyl;
            k1 += SecondWeyl;
        }

        return (c0, c1, c2, c3);
    }
}
