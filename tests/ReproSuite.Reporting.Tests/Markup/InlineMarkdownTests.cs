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
    [InlineData("one\ntwo\n\nthree", "one two three")]
    [InlineData("&lt; is written", "&amp;lt; is written")]
    public void Text_for_a_page(string text, string expected) => Assert.Equal(expected, InlineMarkdown.ToHtml(text));

    [Theory]
    [InlineData("*a* **b** `c`", "*a* **b** `c`")]
    [InlineData("`a|b`", "a\\|b")]
    [InlineData("a|b <script> {{x}}", "a\\|b \\<script\\> {{x}}")]
    [InlineData("[t](https://example.org/a|b)", "[t](<https://example.org/a%7Cb>)")]
    [InlineData("[t](javascript:alert(1))", "t")]
    public void Text_for_a_markdown_file(string text, string expected) => Assert.Equal(expected, InlineMarkdown.ToMarkdown(text));
}
