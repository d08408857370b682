using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Tests.Identity;

public sealed class DigestBuilderTests
{
    [Fact]
    public void Numbers_are_little_endian_and_parts_follow_each_other_without_gaps()
    {
        using var builder = new DigestBuilder();

        var digest = builder.Add("é").Add(1).Add([2, -1]).Add([1.5f]).Finish();

        byte[] bytes = [0xc3, 0xa9, 1, 0, 0, 0, 2, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0xc0, 0x3f];
        Assert.Equal(Digest.Of(bytes), digest);
    }

    [Fact]
    public void A_finished_builder_starts_anew()
    {
        using var builder = new DigestBuilder();
        builder.Add("first").Finish();

        Assert.Equal(Digest.Of("second"), builder.Add("second").Finish());
    }
}
