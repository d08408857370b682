using System.Buffers.Binary;

namespace ReproSuite.Data.Own;

/// <summary>The chunks that a PNG file is made of: a length (32 bits, big-endian), four letters, so many bytes, a checksum (32 bits).</summary>
/// <remarks>Decoders make room for a chunk before they read it, so a length is compared with the file first. Source: PNG specification, section 5.3.</remarks>
internal static class PngChunks
{
    private const int Around = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];

    /// <summary>Refuses a PNG file with a chunk that is longer than the rest of it; other files are passed over.</summary>
    public static void Check(ReadOnlySpan<byte> file, string path)
    {
        if (!file.StartsWith(Signature)) return;
        for (var rest = file[8..]; rest.Length >= Around;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Around) throw OwnFiles.Fault("RPR0225", $"the image is damaged: a part of {length} bytes stands where the file has {rest.Length - Around} left.", path);
            rest = rest[(Around + (int)length)..];
        }
    }
}
