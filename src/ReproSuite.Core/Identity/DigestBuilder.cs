using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ReproSuite.Core.Identity;

/// <summary>SHA-256 over numbers and texts in the order in which they are added; every number is taken as little-endian, whatever the machine.</summary>
/// <remarks>Nothing is put between the parts: who adds parts of varying length adds their lengths too.</remarks>
public sealed class DigestBuilder : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds the UTF-8 bytes of a text.</summary>
    public DigestBuilder Add(string text)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public DigestBuilder Add(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>Adds one 32-bit number.</summary>
    public DigestBuilder Add(int number) => Add([number]);

    /// <summary>Adds 32-bit numbers.</summary>
    public DigestBuilder Add(ReadOnlySpan<int> numbers)
    {
        if (BitConverter.IsLittleEndian) _hash.AppendData(MemoryMarshal.AsBytes(numbers));
        else AddReversed(numbers);
        return this;
    }

    /// <summary>Adds the bits of floats.</summary>
    public DigestBuilder Add(ReadOnlySpan<float> numbers) => Add(MemoryMarshal.Cast<float, int>(numbers));

    /// <summary>The digest of all that was added, as 64 lower-case hexadecimal digits; the builder starts anew.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void AddReversed(ReadOnlySpan<int> numbers)
    {
        var chunk = new int[Math.Min(numbers.Length, 4096)];
        for (; numbers.Length > 0; numbers = numbers[Math.Min(numbers.Length, chunk.Length)..])
        {
            var part = chunk.AsSpan(0, Math.Min(numbers.Length, chunk.Length));
            BinaryPrimitives.ReverseEndianness(numbers[..part.Length], part);
            _hash.AppendData(MemoryMarshal.AsBytes(part));
        }
    }
}
