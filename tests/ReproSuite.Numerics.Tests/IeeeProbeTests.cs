namespace ReproSuite.Numerics.Tests;

public class IeeeProbeTests
{
    [Fact]
    public void A_thread_with_gradual_underflow_passes() => IeeeProbe.Require();

    [Theory]
    [InlineData(0x0000_0000u, 0x0000_0001u)]
    [InlineData(0x0040_0000u, 0x0000_0000u)]
    public void A_flushed_result_or_input_is_refused_with_the_way_out(uint halved, uint kept)
    {
        var error = Assert.Throws<PlatformNotSupportedException>(() => IeeeProbe.Judge(halved, kept));
        Assert.Contains("subnormal", error.Message, StringComparison.Ordinal);
        Assert.Contains("native library", error.Message, StringComparison.Ordinal);
    }
}
