using System.Buffers.Binary;
using System.IO.Compression;
using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Tests.Charts;

public class PngImageTests
{
    /// <summary>zlib checks its own sum when it unpacks.</summary>
    [Theory]
    [InlineData(2, 1, "00 01 02|00 03 04")]
    [InlineData(2, 3, "00 01 05 09 02 06 0A|00 03 07 0B 04 08 0C")]
    public void Rows_begin_with_their_filter_and_hold_the_channels_of_a_pixel_together(int width, int channels, string expected)
    {
        byte[] planes = [.. Enumerable.Range(1, width * width * channels).Select(i => (byte)i)];
        var png = PngImage.Encode(width, planes);
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(Chunk(png, "IDAT")), CompressionMode.Decompress)) zlib.CopyTo(unpacked);

        Assert.Equal(expected.Replace('|', ' '), Convert.ToHexString(unpacked.ToArray()).Chunk(2).Select(pair => new string(pair)).Aggregate((a, b) => $"{a} {b}"));
        Assert.Equal(channels == 1 ? "00000002000000020800000000" : "00000002000000020802000000", Convert.ToHexString(Chunk(png, "IHDR")));
    }

    /// <summary>The last chunk of every PNG, with the sum that the standard gives for it.</summary>
    [Fact]
    public void The_checksum_is_that_of_the_standard() =>
        Assert.EndsWith("0000000049454E44AE426082", Convert.ToHexString(PngImage.Encode(1, [7])), StringComparison.Ordinal);

    [Theory]
    [InlineData(28, 1, true)]
    [InlineData(255, 1, true)]
    [InlineData(256, 1, false)]
    [InlineData(147, 3, true)]
    [InlineData(148, 3, false)]
    [InlineData(28, 2, false)]
    [InlineData(0, 1, false)]
    public void What_does_not_fit_into_a_block_is_not_held(int width, int channels, bool holds) => Assert.Equal(holds, PngImage.Holds(width, channels));

    private static byte[] Chunk(byte[] png, string type)
    {
        for (var place = 8; place < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(place));
            if (System.Text.Encoding.ASCII.GetString(png, place + 4, 4) == type) return png[(place + 8)..(place + 8 + length)];
            place += 12 + length;
        }
        throw new InvalidOperationException($"no chunk {type}");
    }
}
