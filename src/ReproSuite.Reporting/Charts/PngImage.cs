using System.Buffers.Binary;

namespace ReproSuite.Reporting.Charts;

/// <summary>A small PNG whose bytes depend on its pixels alone: its data is stored, not compressed, since compressors differ from machine to machine.</summary>
/// <remarks>Source: PNG (W3C 2003), zlib (RFC 1950) and deflate (RFC 1951); one stored block, filter 0, no interlacing.</remarks>
internal static class PngImage
{
    private const int LargestBlock = ushort.MaxValue;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Whether an image fits into one block.</summary>
    public static bool Holds(int width, int channels) => width is > 0 && channels is 1 or 3 && width * (1L + width * channels) <= LargestBlock;

    /// <summary>A square image as the value of an address: <c>data:image/png;base64,…</c>.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="planes">One byte per pixel and plane, plane after plane: one plane of grey, or red, green and blue.</param>
    public static string DataUri(int width, ReadOnlySpan<byte> planes) => "data:image/png;base64," + Convert.ToBase64String(Encode(width, planes));

    internal static byte[] Encode(int width, ReadOnlySpan<byte> planes)
    {
        var channels = planes.Length / (width * width);
        if (!Holds(width, channels)) throw new ArgumentOutOfRangeException(nameof(width), width, "The image is too large.");
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
        (header[8], header[9]) = (8, (byte)(channels == 1 ? 0 : 2)); // bits per channel; grey or colour
        return [.. Signature, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, Stored(Rows(width, channels, planes))), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Row after row, each behind the number of its filter, pixels with their channels together.</summary>
    private static byte[] Rows(int width, int channels, ReadOnlySpan<byte> planes)
    {
        var rows = new byte[width * (1 + width * channels)];
        for (var pixel = 0; pixel < width * width; pixel++)
            for (var channel = 0; channel < channels; channel++)
                rows[pixel / width * (1 + width * channels) + 1 + pixel % width * channels + channel] = planes[channel * width * width + pixel];
        return rows;
    }

    private static byte[] Stored(byte[] data)
    {
        var stored = new byte[2 + 5 + data.Length + 4];
        (stored[0], stored[1], stored[2]) = (0x78, 0x01, 1); // a window of 32 KiB, the lowest level; the last block, stored
        BinaryPrimitives.WriteUInt16LittleEndian(stored.AsSpan(3), (ushort)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(stored.AsSpan(5), (ushort)~data.Length);
        data.CopyTo(stored, 7);
        BinaryPrimitives.WriteUInt32BigEndian(stored.AsSpan(7 + data.Length), Adler32(data));
        return stored;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[4 + type.Length + data.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(4 + type.Length));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32(chunk.AsSpan(4, type.Length + data.Length)));
        return chunk;
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        var (low, high) = (1u, 0u);
        foreach (var octet in data)
        {
            low = (low + octet) % 65521;
            high = (high + low) % 65521;
        }
        return high << 16 | low;
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        var crc = ~0u;
        foreach (var octet in data)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xedb88320;
        }
        return ~crc;
    }
}
