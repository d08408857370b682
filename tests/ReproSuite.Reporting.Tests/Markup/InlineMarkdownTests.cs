using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Tests.Markup;

public sealed class InlineMarkdownTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain & simple", "plain &amp; simple")]
    [InlineData("*a* **b** `c<d`", "<em>a</em> <strong>b</strong> <code>c&lt;d</code>")]
    [InlineData("[t](https://example.org/?a=1&b=2)", "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">t</a>")]
    [InlineData("[t](javascript:alert(1))", "t")]
    [InlineData("[t](data:text/html,x)", "t")]
    [InlineData("[t](../secrets)", "t")]
    [InlineData("![t](https://example.org/x.png)", "t")]
    [InlineData("<b onclick=x>t</b>", "&lt;b onclick=x&gt;t&lt;/b&gt;")]
    [InlineData("# not a heading", "# not a heading")]
    [InlineData("from [0, 1) to a[i", "from [0, 1) to a[i")]
    [InlineData("half ![open *and* so on", "half ![open <em>and</em> so on")]
    [InlineData("2 * 3 ** 4 _ 5", "2 * 3 ** 4 _ 5")]
    [InlineData("one\ntwo\n\nthree", "one two three")]
    [InlineData("&lt; is written", "&amp;lt; is written")]
    public void Text_for_a_page(string text, string expected) => Assert.Equal(expected, InlineMarkdown.ToHtml(text));

    [Theory]
    [InlineData("*a _b ")]
    [InlineData("**a *b ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a** ")]
    [InlineData("`")]
    public void A_text_that_nests_without_end_is_shown_all_the_same(string piece)
    {
        foreach (var times in new[] { 300, 20_000 })
        {
            var text = string.Concat(Enumerable.Repeat(piece, times));

            Assert.NotEmpty(InlineMarkdown.ToHtml(text));
            Assert.NotEmpty(InlineMarkdown.ToHtml(text + string.Concat(Enumerable.Repeat("b_ a* ](https://example.org)", 250))));
        }
    }

    [Theory]
    [InlineData("*a* **b** `c`", "*a* **b** `c`")]
    [InlineData("`a|b`", "a\\|b")]
    [InlineData("a|b <script> {{x}}", "a\\|b \\<script\\> {{x}}")]
    [InlineData("[t](https://example.org/a|b)", "[t](<https://example.org/a%7Cb>)")]
    [InlineData("[t](javascript:alert(1))", "t")]
    public void Text_for_a_markdown_file(string text, string expected) => Assert.Equal(expected, InlineMarkdown.ToMarkdown(text));
}
