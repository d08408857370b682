using ReproSuite.Core.Faults;

namespace ReproSuite.Core.Tests.Faults;

public sealed class DidYouMeanTests
{
    private static readonly string[] Known = ["fashion-mnist", "glyphs", "moons"];

    [Theory]
    [InlineData("glyph", "glyphs")]
    [InlineData("Moons", "moons")]
    [InlineData("fasion-mnsit", "fashion-mnist")]
    [InlineData("cifar-10", null)]
    [InlineData("", null)]
    public void The_nearest_known_word_is_found_unless_too_much_differs(string given, string? expected) =>
        Assert.Equal(expected, DidYouMean.Find(given, Known));

    [Fact]
    public void A_very_long_word_is_not_compared() => Assert.Null(DidYouMean.Find(new string('g', 100_000), Known));

    [Fact]
    public void The_sentence_is_empty_when_nothing_is_near()
    {
        Assert.Equal(" Did you mean \"glyphs\"?", DidYouMean.Sentence("glyps", Known));
        Assert.Equal("", DidYouMean.Sentence("imdb", Known));
    }
}
