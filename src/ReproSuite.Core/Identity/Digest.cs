using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ReproSuite.Core.Identity;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits: the one kind of digest in keys, records and reports.</summary>
public static class Digest
{
    /// <summary>How many digits.</summary>
    public const int Length = 64;

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of all that is left of a stream.</summary>
    public static string Of(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Of a text in UTF-8.</summary>
    public static string Of(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var digest = Of(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return digest;
    }
}
