namespace ReproSuite.Data.Tests;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void What_was_used_longest_ago_goes_first()
    {
        var kept = new RecentlyUsed<string, int>(capacity: 2);
        kept.Add("a", 1, bytes: 1);
        kept.Add("b", 2, bytes: 1);
        kept.TryGet("a", out _);
        kept.Add("c", 3, bytes: 1);

        Assert.Equal([true, false, true], new[] { "a", "b", "c" }.Select(key => kept.TryGet(key, out _)));
    }

    [Fact]
    public void Room_is_made_only_when_it_is_needed()
    {
        var kept = new RecentlyUsed<string, int>(capacity: 10);
        kept.Add("a", 1, bytes: 6);

        Assert.False(kept.MakeRoom(4));
        Assert.True(kept.MakeRoom(5));
        Assert.False(kept.TryGet("a", out _));
    }

    [Fact]
    public void A_value_above_the_capacity_is_kept_until_the_next()
    {
        var kept = new RecentlyUsed<string, int>(capacity: 1);
        kept.Add("a", 1, bytes: 5);

        Assert.True(kept.TryGet("a", out var value));
        Assert.Equal(1, value);
        kept.Add("b", 2, bytes: 1);
        Assert.False(kept.TryGet("a", out _));
    }
}
