using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReproSuite.Core.Identity;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Parameters;

/// <summary>The digest of a network's weights: of bits, not of printed numbers.</summary>
/// <remarks>
/// Of a tensor: SHA-256 of the header <c>repro-tensor-v1 ⏎ name ⏎ ROWSxCOLUMNS ⏎ float32 ⏎</c> and the elements row by row as little-endian
/// bits, every NaN as 0x7FC00000. Of the network: SHA-256 of <c>repro-weights-v1 ⏎</c> and the tensors' digests in layer order, one a line.
/// </remarks>
internal static class WeightsDigest
{
    private const uint CanonicalNaN = 0x7FC0_0000u;
    private const int ChunkFloats = 1024;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<Tensor> tensors)
    {
        var list = new StringBuilder("repro-weights-v1\n");
        foreach (var tensor in tensors) list.Append(Of(tensor.Name, tensor.Weights)).Append('\n');
        return Digest.Of(list.ToString());
    }

    private static string Of(string name, Matrix weights)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var header = string.Create(CultureInfo.InvariantCulture, $"repro-tensor-v1\n{name}\n{weights.Rows}x{weights.Columns}\nfloat32\n");
        hash.AppendData(Encoding.UTF8.GetBytes(header));
        Span<byte> chunk = stackalloc byte[ChunkFloats * sizeof(float)];
        for (var rest = weights.Span; rest.Length > 0; rest = rest[Math.Min(ChunkFloats, rest.Length)..])
        {
            var count = Math.Min(ChunkFloats, rest.Length);
            for (var i = 0; i < count; i++)
                BinaryPrimitives.WriteUInt32LittleEndian(chunk[(i * sizeof(float))..], Bits(rest[i]));
            hash.AppendData(chunk[..(count * sizeof(float))]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static uint Bits(float value) => float.IsNaN(value) ? CanonicalNaN : BitConverter.SingleToUInt32Bits(value);
}
