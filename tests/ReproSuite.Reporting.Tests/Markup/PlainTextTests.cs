using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Tests.Markup;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Größe 🎲 模型\nend", "Größe 🎲 模型\nend")]
    [InlineData("a\u0000b\u0008c\rd\u009fe", "a b c d e")]
    [InlineData("a\u202eb\u2066c", "a b c")]
    public void Only_harmful_characters_are_replaced(string text, string expected) => Assert.Equal(expected, PlainText.Clean(text));

    [Fact]
    public void Halves_of_pairs_and_non_characters_are_replaced() => Assert.Equal("a b c", PlainText.Clean("a\ud800b\uffffc"));
}
