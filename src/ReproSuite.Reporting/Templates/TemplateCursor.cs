using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>A place in the tokens of one template, shared by the parsers of statements and expressions.</summary>
internal sealed class TemplateCursor(IReadOnlyList<TemplateToken> tokens)
{
    private int _at;

    public TemplateToken Current => tokens[_at];

    public TemplateToken Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    /// <summary>The tokens end with <see cref="TemplateTokenKind.End"/>, which is never passed.</summary>
    public TemplateToken Take() => tokens[_at < tokens.Count - 1 ? _at++ : _at];

    public bool AtSymbol(string symbol) => Current.Is(TemplateTokenKind.Symbol, symbol);

    public bool TryTakeSymbol(string symbol) => TryTake(TemplateTokenKind.Symbol, symbol);

    public bool TryTakeName(string name) => TryTake(TemplateTokenKind.Name, name);

    public TemplateToken Expect(TemplateTokenKind kind, string what) =>
        Current.Kind == kind ? Take() : throw Unexpected(what);

    public void SkipNewLines()
    {
        while (Current.Kind == TemplateTokenKind.NewLine)
        {
            _at++;
        }
    }

    public InvalidInputException Unexpected(string expected) =>
        TemplateFault.At(Current.Place, $"expected {expected}. Given: {Current.Described}.");

    private bool TryTake(TemplateTokenKind kind, string text)
    {
        var taken = Current.Is(kind, text);
        if (taken)
        {
            _at++;
        }

        return taken;
    }
}
