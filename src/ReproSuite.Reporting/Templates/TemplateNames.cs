using System.Collections.Frozen;

namespace ReproSuite.Reporting.Templates;

/// <summary>Names that mean something to Scriban and therefore cannot name a variable here.</summary>
internal static class TemplateNames
{
    /// <summary>Scriban's statements, literals and built-in objects, and this project's own <c>markdown</c>.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
    [
        "if", "else", "end", "for", "in", "case", "when", "while", "tablerow", "break", "continue", "func", "ret", "do", "import", "readonly", "with",
        "capture", "wrap", "this", "true", "false", "null", "empty", "blank", "include", "include_join",
        "array", "date", "html", "math", "object", "regex", "string", "timespan", "markdown",
    ], StringComparer.Ordinal);

    public static bool IsReserved(string name) => Reserved.Contains(name);
}
