using System.Text;
using ReproSuite.Core.Records;

namespace ReproSuite.Store.Tests;

public sealed class SealedJsonTests
{
    private static readonly string Json = RecordJson.Write(SampleRecords.Of(1));

    [Fact]
    public void What_was_sealed_is_what_is_opened() => Assert.Equal(Json, Encoding.UTF8.GetString(SealedJson.Open(SealedJson.Seal(Json))));

    [Fact]
    public void The_checksum_is_that_of_the_content_alone() =>
        // echo -n '{}' | sha256sum
        Assert.Equal(
            "{\"sha256\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"content\":{}}\n",
            Encoding.UTF8.GetString(SealedJson.Seal("{}")));

    [Fact]
    public void Every_single_flipped_bit_shows()
    {
        var bytes = SealedJson.Seal(Json);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.Throws<DamagedFileException>(() => { SealedJson.Open(bytes); });
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
        }
    }

    [Fact]
    public void Every_shorter_and_every_longer_text_shows()
    {
        var bytes = SealedJson.Seal(Json);
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<DamagedFileException>(() => { SealedJson.Open(bytes.AsSpan(0, length)); });
        Assert.Throws<DamagedFileException>(() => { SealedJson.Open([.. bytes, (byte)'\n']); });
    }
}
