using System.Text;

namespace ReproSuite.Reporting.Templates;

/// <summary>Text that Markdown shows as it is: no emphasis, link, code, HTML or table cell can begin inside it.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|~&$";

    /// <summary>Puts a backslash before the characters that mean something inside a line of CommonMark or a GitHub table, and turns control
    /// characters, line ends among them, into spaces. Line starts are the template's matter. Source: CommonMark 0.31.2, §2.4.</summary>
    public static string? Escape(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }
}
