namespace ReproSuite.Tool.Tests;

/// <summary>A clock on which half a second passes between any two readings, so that what measures for a while is done at once.</summary>
internal sealed class FastClock : TimeProvider
{
    private long _readings;

    public override long TimestampFrequency => 2;

    public override long GetTimestamp() => Interlocked.Increment(ref _readings);
}
