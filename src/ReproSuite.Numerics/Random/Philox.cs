using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>The number of blocks that <see cref="Blocks"/> computes together.</summary>
    internal const int Width = 8;

    /// <summary>Computes the blocks of eight consecutive counters.</summary>
    /// <param name="c0">Counter word 0 of the first; it must not wrap around on the way to the last.</param>
    /// <param name="c1">Counter word 1.</param>
    /// <param name="c2">Counter word 2.</param>
    /// <param name="c3">Counter word 3.</param>
    /// <param name="words">Receives 32 words, block after block.</param>
    internal void Blocks(uint c0, uint c1, uint c2, uint c3, Span<uint> words)
    {
        // Each lane of 64 bits carries one word in its lower half; what is left in the upper half never reaches a product.
        Vector512<ulong> x0 = Vector512.Create((ulong)c0) + Vector512<ulong>.Indices;
        Vector512<ulong> x1 = Vector512.Create((ulong)c1), x2 = Vector512.Create((ulong)c2), x3 = Vector512.Create((ulong)c3);
        uint k0 = _key0, k1 = _key1;
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> first = Product(x0, FirstMultiplier), second = Product(x2, SecondMultiplier);
            x0 = (second >> 32) ^ x1 ^ Vector512.Create((ulong)k0);
            x2 = (first >> 32) ^ x3 ^ Vector512.Create((ulong)k1);
            (x1, x3) = (second, first);
            k0 += FirstWeyl;
            k1 += SecondWeyl;
        }

        Vector512<ulong> low = Vector512.Create(0xFFFF_FFFFul);
        Span<ulong> pairs = stackalloc ulong[2 * Width];
        ((x0 & low) | (x1 << 32)).CopyTo(pairs);
        ((x2 & low) | (x3 << 32)).CopyTo(pairs[Width..]);
        for (int block = 0; block < Width; block++)
        {
            words[4 * block] = (uint)pairs[block];
            words[4 * block + 1] = (uint)(pairs[block] >> 32);
            words[4 * block + 2] = (uint)pairs[Width + block];
            words[4 * block + 3] = (uint)(pairs[Width + block] >> 32);
        }
    }

    /// <summary>The product of each lane's lower half and a number.</summary>
    private static Vector512<ulong> Product(Vector512<ulong> x, uint factor)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(x.AsUInt32(), Vector512.Create((ulong)factor).AsUInt32());
        }

        if (Avx2.IsSupported)
        {
            Vector256<uint> wide = Vector256.Create((ulong)factor).AsUInt32();
            return Vector512.Create(Avx2.Multiply(x.GetLower().AsUInt32(), wide), Avx2.Multiply(x.GetUpper().AsUInt32(), wide));
        }

        return (x & Vector512.Create(0xFFFF_FFFFul)) * factor;
    }
}
