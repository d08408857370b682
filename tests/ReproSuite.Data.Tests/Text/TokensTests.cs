using System.Text;
using ReproSuite.Data.Text;

namespace ReproSuite.Data.Tests.Text;

public sealed class TokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a b c", "")]
    [InlineData("Two WORDS", "two words")]
    [InlineData("isn't it", "isn it")]
    [InlineData("mat_1 __ 42 7", "mat_1 __ 42")]
    [InlineData("end<br /><br />begin", "end br br begin")]
    [InlineData("CAFÉ naïve Żółw Ελλάδα МОСКВА", "café naïve żółw ελλάδα москва")]
    [InlineData("x² ①② 北京 אב", "x² ①② 北京 אב")]
    [InlineData("re\u0301sume\u0301", "re sume")]
    [InlineData("\u0093quoted\u0094 \u2018so\u2019 non\u00A0breaking", "quoted so non breaking")]
    [InlineData("\U0001D400 \U0001D400\U0001D401 \U0001F600\U0001F600", "\U0001D400\U0001D401")]
    [InlineData("TITLE Iı İstanbul", "title iı İstanbul")]
    public void Tokens_are_runs_of_two_or_more_word_characters_in_lower_case(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    private static string Joined(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new Tokens(bytes, new char[bytes.Length]);
        var found = new List<string>();
        while (tokens.MoveNext()) found.Add(tokens.Current.ToString());
        return string.Join(' ', found);
    }
}
