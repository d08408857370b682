namespace ReproSuite.Reporting.Templates;

/// <summary>The source of one template, with the file name that its errors carry.</summary>
/// <param name="File">Name shown in errors, as the user would open it.</param>
/// <param name="Text">Text and code. Line ends are read as <c>\n</c>, so a checkout with <c>\r\n</c> renders the same bytes.</param>
public sealed record Template(string File, string Text)
{
    /// <summary>The text with every line end written as <c>\n</c>.</summary>
    public string Text { get; } = Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
