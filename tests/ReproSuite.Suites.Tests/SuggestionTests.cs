using ReproSuite.Suites.Faults;

namespace ReproSuite.Suites.Tests;

public class SuggestionTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("adma", "adam", 1)]
    [InlineData("ca", "abc", 3)]
    public void The_distance_counts_edits_and_swaps(string a, string b, int distance)
    {
        Assert.Equal(distance, Suggestion.Distance(a, b));
        Assert.Equal(distance, Suggestion.Distance(b, a));
    }

    [Theory]
    [InlineData("epoch", "epochs")]
    [InlineData("bathc", "batch")]
    [InlineData("loss", "loss")]
    [InlineData("nothing-like-it", null)]
    [InlineData("x", null)]
    public void The_nearest_word_is_suggested_if_it_is_near(string given, string? nearest) =>
        Assert.Equal(nearest, Suggestion.Nearest(given, ["batch", "epochs", "loss"]));

    [Fact]
    public void No_word_is_near_when_none_is_allowed() => Assert.Null(Suggestion.Nearest("any", []));
}
