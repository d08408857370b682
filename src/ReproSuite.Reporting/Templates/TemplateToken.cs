using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

internal enum TemplateTokenKind
{
    /// <summary>Text outside code, whitespace control applied.</summary>
    Text,

    /// <summary><c>{{</c> with its whitespace mark.</summary>
    Enter,

    /// <summary><c>}}</c> with its whitespace mark.</summary>
    Exit,

    /// <summary>A line end inside code.</summary>
    NewLine,

    /// <summary>A name or keyword.</summary>
    Name,

    /// <summary>A string literal, quotes removed and escapes resolved.</summary>
    String,

    /// <summary>An integer literal.</summary>
    Integer,

    /// <summary>An operator or bracket.</summary>
    Symbol,

    /// <summary>After the last character.</summary>
    End,
}

/// <summary>One piece of a template. <c>AfterSpace</c> tells whether whitespace stands directly before it: <c>a[0]</c> and <c>a [0]</c> differ in
/// Scriban.</summary>
internal readonly record struct TemplateToken(TemplateTokenKind Kind, string Text, Location Place, bool AfterSpace)
{
    public bool Is(TemplateTokenKind kind, string text) => Kind == kind && string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>How an error names the token.</summary>
    public string Described => Kind switch
    {
        TemplateTokenKind.Exit => "'}}'",
        TemplateTokenKind.NewLine => "the end of the line",
        TemplateTokenKind.End => "the end of the template",
        TemplateTokenKind.String => "a string",
        _ => $"'{Text}'",
    };
}
