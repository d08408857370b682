using System.Text;
using System.Text.Unicode;
using ReproSuite.Core.Identity;

namespace ReproSuite.Store;

/// <summary>One line of JSON with its checksum around it: <c>{"sha256":"…","content":…}</c> and a line end. Still JSON to every other tool.</summary>
/// <remarks>The checksum is of the content's bytes exactly as they stand, so every flipped, missing or added byte shows.</remarks>
internal static class SealedJson
{
    private static ReadOnlySpan<byte> Head => "{\"sha256\":\""u8;
    private static ReadOnlySpan<byte> Middle => "\",\"content\":"u8;
    private static ReadOnlySpan<byte> Tail => "}\n"u8;

    public static byte[] Seal(string json) => Encoding.UTF8.GetBytes($"{{\"sha256\":\"{Digest.Of(json)}\",\"content\":{json}}}\n");

    /// <summary>The content of a sealed text.</summary>
    /// <exception cref="DamagedFileException">Not sealed, or not with this content.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes)
    {
        var start = Head.Length + Digest.Length + Middle.Length;
        if (bytes.Length < start + Tail.Length || !bytes.StartsWith(Head) || !bytes.EndsWith(Tail)
            || !bytes[(Head.Length + Digest.Length)..].StartsWith(Middle))
            throw new DamagedFileException("it is cut off or not a file of this store");

        var content = bytes[start..^Tail.Length];
        if (!Ascii.Equals(bytes.Slice(Head.Length, Digest.Length), Digest.Of(content)))
            throw new DamagedFileException("its checksum does not match");
        return Utf8.IsValid(content) ? content : throw new DamagedFileException("it is not UTF-8");
    }
}
