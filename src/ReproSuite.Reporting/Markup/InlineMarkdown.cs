using System.Net;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Markup;

/// <summary>Text of a suite's author in which emphasis, <c>`code`</c> and links to web pages may stand; everything else is shown as written.</summary>
/// <remarks>
/// Suites come from strangers. Only these three inline forms of CommonMark are recognized: no HTML, no images, no blocks, no link but http and
/// https. The parsed text is written anew from its parts, so nothing unrecognized passes through.
/// </remarks>
internal static class InlineMarkdown
{
    /// <summary>A longer text is shown as written; parsing one takes more than linear time.</summary>
    private const int LongestMarkup = 10_000;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>For a page: <c>em</c>, <c>strong</c>, <c>code</c>, <c>a</c> and escaped text.</summary>
    public static string ToHtml(string text) => Render(text, new HtmlForm());

    /// <summary>For a Markdown file, in any place of a line, a table's cell included.</summary>
    public static string ToMarkdown(string text) => Render(text, new MarkdownForm());

    private static string Render(string text, IForm form)
    {
        if (text.Length > LongestMarkup) return Plain(text, form);
        try
        {
            var paragraphs = Markdig.Markdown.Parse(text, Pipeline).Descendants<ParagraphBlock>().Where(p => p.Inline is not null);
            return string.Join(' ', paragraphs.Select(p => All(p.Inline!, form)));
        }
        catch (ArgumentException)
        {
            // Markdig's answer to forms nested deeper than anyone means.
            return Plain(text, form);
        }
    }

    private static string Plain(string text, IForm form) => form.Text(text.ReplaceLineEndings(" "));

    private static string All(ContainerInline container, IForm form) => string.Concat(container.Select(inline => One(inline, form)));

    private static string One(Inline inline, IForm form) => inline switch
    {
        LiteralInline literal => form.Text(literal.Content.ToString()),
        CodeInline code => form.Code(code.Content),
        EmphasisInline emphasis => form.Emphasis(All(emphasis, form), strong: emphasis.DelimiterCount > 1),
        LinkInline { IsImage: false, Url: { } url } link when IsWebPage(url) => form.Link(All(link, form), url),
        LineBreakInline => " ",
        DelimiterInline open => form.Text(open.ToLiteral()) + All(open, form),
        ContainerInline other => All(other, form),
        _ => "",
    };

    private static bool IsWebPage(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);
        builder.InlineParsers.RemoveAll(parser => parser is AutolinkInlineParser or HtmlEntityParser);
        return builder.Build();
    }

    private interface IForm
    {
        string Text(string text);

        string Code(string code);

        string Emphasis(string inner, bool strong);

        string Link(string inner, string url);
    }

    private sealed class HtmlForm : IForm
    {
        public string Text(string text) => WebUtility.HtmlEncode(text);

        public string Code(string code) => $"<code>{WebUtility.HtmlEncode(code)}</code>";

        public string Emphasis(string inner, bool strong) => strong ? $"<strong>{inner}</strong>" : $"<em>{inner}</em>";

        public string Link(string inner, string url) => $"<a href=\"{WebUtility.HtmlEncode(url)}\" rel=\"noopener noreferrer\">{inner}</a>";
    }

    private sealed class MarkdownForm : IForm
    {
        public string Text(string text) => MarkdownText.Escape(text)!;

        /// <summary>A cell of a table ends at a bar even inside code, so code with one, or with a backtick, is shown as plain text.</summary>
        public string Code(string code) => code.AsSpan().ContainsAny('`', '|') ? Text(code) : $"`{code}`";

        public string Emphasis(string inner, bool strong) => strong ? $"**{inner}**" : $"*{inner}*";

        public string Link(string inner, string url) => $"[{inner}](<{Encode(url)}>)";

        private static string Encode(string url) =>
            url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
                .Replace("|", "%7C", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
    }
}
