using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace ReproSuite.Numerics;

/// <summary>A named stream of random numbers, each addressed by (element, step, epoch) instead of drawn in order.</summary>
/// <remarks>
/// A stream has no state: any number can be asked for at any time, so order of use, thread count, batch size, caching and resuming
/// cannot change it. Words come from Philox4x32-10. Counter layout: c0 = low 32 bits of element/4, c1 = step, c2 = epoch,
/// c3 = high bits of element/4; the word within the block is element mod 4.
/// Key: the first eight bytes, as two little-endian words, of SHA-256 over the UTF-8 text
/// <c>repro-rng-v1 ␟ dataset ␟ purpose ␟ name=value ␟ …</c> joined by U+001F, with the fields in the order given.
/// </remarks>
public readonly record struct RandomStream
{
    private const string Scheme = "repro-rng-v1";
    private const char Separator = '\u001F';

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Philox _philox;

    internal RandomStream(Philox philox) => _philox = philox;

    /// <summary>Derives the stream that a data set, a purpose and named fields stand for.</summary>
    /// <param name="dataset">The data set's name or digest; part of the key.</param>
    /// <param name="purpose">What the numbers are for, such as <c>init</c>, <c>shuffle</c> or <c>dropout</c>.</param>
    /// <param name="fields">What else the numbers depend on, in a fixed order: <c>("seed", "1"), ("layer", "dense1")</c>.</param>
    /// <returns>The stream; equal arguments give equal streams, different ones independent streams.</returns>
    /// <exception cref="ArgumentException">A part contains U+001F, or a field name is empty or contains <c>=</c>.</exception>
    public static RandomStream Derive(string dataset, string purpose, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var text = new StringBuilder(Scheme);
        Append(text, dataset);
        Append(text, purpose);
        foreach (var (name, value) in fields)
        {
            if (string.IsNullOrEmpty(name) || name.Contains('='))
            {
                throw new ArgumentException($"A stream's field name must be non-empty and without '='. Received '{name}'.", nameof(fields));
            }

            Append(text, $"{name}={value}");
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(StrictUtf8.GetBytes(text.ToString()), digest);
        return new RandomStream(new Philox(
            BinaryPrimitives.ReadUInt32LittleEndian(digest), BinaryPrimitives.ReadUInt32LittleEndian(digest[4..])));
    }

    /// <summary>The stream of a key of two plain numbers, for procedures that are published with theirs.</summary>
    /// <param name="first">The first 32 bits of the key.</param>
    /// <param name="second">The last 32 bits of the key.</param>
    /// <returns>The stream; element j is word j mod 4 of the block with counter (j/4, 0, 0, 0).</returns>
    public static RandomStream Keyed(uint first, uint second) => new(new Philox(first, second));

    /// <summary>The word at an address, uniform over all 2^32 values.</summary>
    /// <param name="element">The element, any 64-bit number.</param>
    /// <param name="step">The optimizer step, or 0.</param>
    /// <param name="epoch">The epoch, or 0.</param>
    /// <returns>32 random bits.</returns>
    public uint Word(ulong element, uint step = 0, uint epoch = 0)
    {
        var block = Block(element >> 2, step, epoch);
        return (element & 3) switch
        {
            0 => block.X0,
            1 => block.X1,
            2 => block.X2,
            _ => block.X3,
        };
    }

    /// <summary>The uniform number at an address: (word >> 8) · 2^−24, exact in float.</summary>
    /// <param name="element">The element, any 64-bit number.</param>
    /// <param name="step">The optimizer step, or 0.</param>
    /// <param name="epoch">The epoch, or 0.</param>
    /// <returns>A multiple of 2^−24 in [0, 1).</returns>
    public float Uniform(ulong element, uint step = 0, uint epoch = 0) => ToUniform(Word(element, step, epoch));

    /// <summary>Fills a span with the words of consecutive elements; allocates nothing.</summary>
    /// <param name="destination">Receives <c>Word(firstElement + i, step, epoch)</c> at index i.</param>
    /// <param name="firstElement">The element that index 0 stands for.</param>
    /// <param name="step">The optimizer step, or 0.</param>
    /// <param name="epoch">The epoch, or 0.</param>
    public void FillWords(Span<uint> destination, ulong firstElement = 0, uint step = 0, uint epoch = 0)
    {
        int i = 0;
        while (i < destination.Length && ((firstElement + (ulong)i) & 3) != 0)
        {
            destination[i] = Word(firstElement + (ulong)i, step, epoch);
            i++;
        }

        for (; i <= destination.Length - 4 * Philox.Width && Vector128.IsHardwareAccelerated; i += 4 * Philox.Width)
        {
            ulong index = (firstElement + (ulong)i) >> 2;
            if ((uint)index > uint.MaxValue - Philox.Width)
            {
                break;
            }

            _philox.Blocks((uint)index, step, epoch, (uint)(index >> 32), destination.Slice(i, 4 * Philox.Width));
        }

        for (; i <= destination.Length - 4; i += 4)
        {
            (destination[i], destination[i + 1], destination[i + 2], destination[i + 3]) =
                Block((firstElement + (ulong)i) >> 2, step, epoch);
        }

        for (; i < destination.Length; i++)
        {
            destination[i] = Word(firstElement + (ulong)i, step, epoch);
        }
    }

    /// <summary>Fills a span with uniform numbers: low + (high − low)·u in double, rounded once to float.</summary>
    /// <param name="destination">Receives the number of element i at index i.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end; itself reached only through the last rounding.</param>
    /// <param name="step">The optimizer step, or 0.</param>
    /// <param name="epoch">The epoch, or 0.</param>
    public void FillUniform(Span<float> destination, float low = 0f, float high = 1f, uint step = 0, uint epoch = 0)
    {
        double range = (double)high - low;
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = (float)(low + range * ToUniform(Word((ulong)i, step, epoch)));
        }
    }

    /// <summary>Fills a span with normal numbers: mean + deviation·Φ⁻¹((word + ½)·2^−32) in double, rounded once to float.</summary>
    /// <remarks>One word makes one number, so numbers stay addressable. The largest possible distance from the mean is 6.3 deviations.</remarks>
    /// <param name="destination">Receives the number of element i at index i.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation, ≥ 0.</param>
    /// <param name="step">The optimizer step, or 0.</param>
    /// <param name="epoch">The epoch, or 0.</param>
    public void FillNormal(Span<float> destination, float mean = 0f, float deviation = 1f, uint step = 0, uint epoch = 0)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            double probability = (Word((ulong)i, step, epoch) + 0.5) * (1.0 / 4294967296.0);
            destination[i] = (float)(mean + deviation * NormalQuantile.Of(probability));
        }
    }

    /// <summary>The numbers 0 … count − 1 in random order.</summary>
    /// <param name="count">How many, ≥ 0.</param>
    /// <param name="epoch">The epoch whose order is wanted.</param>
    /// <returns>Each number once, sorted by (word of the number, number).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public int[] Permutation(int count, uint epoch = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int[] ids = new int[count];
        for (int i = 0; i < count; i++)
        {
            ids[i] = i;
        }

        return Permutation(ids, epoch);
    }

    /// <summary>Sample ids in random order: sorted by (word of the id, id).</summary>
    /// <remarks>An id's place depends on the set of ids alone, not on their order; leaving one out keeps the order of the others.</remarks>
    /// <param name="ids">Distinct ids ≥ 0; not changed.</param>
    /// <param name="epoch">The epoch whose order is wanted.</param>
    /// <returns>The ids in their new order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An id is negative.</exception>
    public int[] Permutation(ReadOnlySpan<int> ids, uint epoch = 0)
    {
        int[] order = new int[ids.Length];
        Permute(ids, order, epoch);
        return order;
    }

    /// <summary>Writes the ids in the order of <see cref="Permutation(ReadOnlySpan{int}, uint)"/>; allocates nothing once it is warm.</summary>
    /// <param name="ids">Distinct ids ≥ 0; not changed.</param>
    /// <param name="order">As long as <paramref name="ids"/>.</param>
    /// <param name="epoch">The epoch whose order is wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is negative.</exception>
    public void Permute(ReadOnlySpan<int> ids, Span<int> order, uint epoch = 0)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(ids.Length);
        Span<ulong> keys = rented.AsSpan(0, ids.Length);
        for (int i = 0; i < ids.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(ids[i], nameof(ids));
            keys[i] = ((ulong)Word((ulong)ids[i], 0, epoch) << 32) | (uint)ids[i];
        }

        keys.Sort();
        for (int i = 0; i < keys.Length; i++)
        {
            order[i] = (int)(uint)keys[i];
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    internal (uint X0, uint X1, uint X2, uint X3) Block(ulong index, uint step, uint epoch) =>
        _philox.Block((uint)index, step, epoch, (uint)(index >> 32));

    private static float ToUniform(uint word) => (word >> 8) * (1f / 16777216f);

    private static void Append(StringBuilder text, string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.Contains(Separator))
        {
            throw new ArgumentException($"A stream's name must not contain U+001F, which separates its parts. Received '{part}'.", nameof(part));
        }

        text.Append(Separator).Append(part);
    }
}
