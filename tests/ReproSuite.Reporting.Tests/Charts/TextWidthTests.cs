using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Tests.Charts;

public sealed class TextWidthTests
{
    [Fact]
    public void Wide_letters_take_more_room() => Assert.Equal(TextWidth.Of("nonentun") * 9.5 / 8, TextWidth.Of("momentum"), 9);

    [Theory]
    [InlineData("nine", 100, "nine")]
    [InlineData("nine", 28.8, "nine")]
    [InlineData("nine-lives", 43.2, "nine-…")]
    [InlineData("momentum", 43.2, "mome…")]
    [InlineData("nine lives", 43.2, "nine…")]
    [InlineData("nine", 1, "n…")]
    public void A_text_is_cut_where_its_room_ends(string text, double room, string shown) => Assert.Equal(shown, TextWidth.Fit(text, room));
}
