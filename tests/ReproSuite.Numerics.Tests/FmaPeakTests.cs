namespace ReproSuite.Numerics.Tests;

public class FmaPeakTests
{
    [Fact]
    public void The_peak_is_the_operations_of_the_fastest_burst_in_its_time()
    {
        var clock = new SteppingClock(TimeSpan.FromMilliseconds(1));
        Assert.Equal(FmaPeak.BurstFlops / 1e6, FmaPeak.Measure(TimeSpan.FromMilliseconds(20), clock), precision: 6);
        Assert.InRange(clock.Readings, 20, 24);
    }

    [Fact]
    public void There_is_one_burst_even_in_no_time() =>
        Assert.Equal(FmaPeak.BurstFlops / 1e6, FmaPeak.Measure(TimeSpan.Zero, new SteppingClock(TimeSpan.FromMilliseconds(1))), precision: 6);

    [Fact]
    public void The_register_is_the_one_that_products_use() => Assert.Equal(32 * Hardware.Lanes(Hardware.Widest), FmaPeak.VectorBits);

    [Theory]
    [InlineData("Scalar", 1)]
    [InlineData("SoftFour", 4)]
    [InlineData("Four", 4)]
    [InlineData("Eight", 8)]
    [InlineData("Sixteen", 16)]
    public void A_register_has_as_many_lanes_as_its_name_says(string width, int lanes) =>
        Assert.Equal(lanes, Hardware.Lanes(Enum.Parse<VectorWidth>(width)));

    /// <summary>Goes on by one step whenever it is read.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        public int Readings { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Readings++ * step.Ticks;
    }
}
