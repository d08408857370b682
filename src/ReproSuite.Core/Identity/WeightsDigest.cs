using System.Globalization;
using System.Text;
using ReproSuite.Numerics;

namespace ReproSuite.Core.Identity;

/// <summary>The digest of a network's weights: of bits, not of printed numbers.</summary>
/// <remarks>
/// Of a tensor: SHA-256 of the header <c>repro-tensor-v1 ⏎ name ⏎ ROWSxCOLUMNS ⏎ float32 ⏎</c> and the elements row by row as little-endian
/// bits, every NaN as 0x7FC00000. Of the network: SHA-256 of <c>repro-weights-v1 ⏎</c> and the tensors' digests in layer order, one a line.
/// </remarks>
public static class WeightsDigest
{
    private const int CanonicalNaN = 0x7FC0_0000;
    private const int ChunkFloats = 1024;
    private const int ShortLength = 16;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<(string Name, Matrix Weights)> tensors)
    {
        var list = new StringBuilder("repro-weights-v1\n");
        foreach (var (name, weights) in tensors) list.Append(Of(name, weights)).Append('\n');
        return Digest.Of(list.ToString());
    }

    /// <summary>The first 16 digits of every tensor's own digest, in layer order.</summary>
    public static EquatableList<string> Shorts(IEnumerable<(string Name, Matrix Weights)> tensors) =>
        tensors.Select(tensor => Of(tensor.Name, tensor.Weights)[..ShortLength]).ToEquatableList();

    private static string Of(string name, Matrix weights)
    {
        using var digest = new DigestBuilder();
        digest.Add(string.Create(CultureInfo.InvariantCulture, $"repro-tensor-v1\n{name}\n{weights.Rows}x{weights.Columns}\nfloat32\n"));
        Span<int> chunk = stackalloc int[ChunkFloats];
        for (var rest = weights.Span; rest.Length > 0; rest = rest[Math.Min(ChunkFloats, rest.Length)..])
        {
            var part = chunk[..Math.Min(ChunkFloats, rest.Length)];
            for (var i = 0; i < part.Length; i++) part[i] = Bits(rest[i]);
            digest.Add(part);
        }
        return digest.Finish();
    }

    private static int Bits(float value) => float.IsNaN(value) ? CanonicalNaN : BitConverter.SingleToInt32Bits(value);
}
