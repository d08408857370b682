using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>Cuts a template into tokens and applies whitespace control.</summary>
/// <remarks>
/// <c>{{-</c> and <c>-}}</c> remove all whitespace on their side. <c>{{~</c> removes whitespace back to the start of the line, <c>~}}</c> removes
/// whitespace up to and including the line end. Source: Scriban language reference, §1.4.
/// </remarks>
internal sealed class TemplateLexer(Template template)
{
    private static readonly string[] Symbols = ["==", "!=", "&&", "||", "<=", ">=", "<", ">", "!", "|", ".", "[", "]", "(", ")"];

    private readonly string _text = template.Text;
    private readonly List<TemplateToken> _tokens = [];
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    public IReadOnlyList<TemplateToken> Read()
    {
        if (_text.IndexOf('\0') is var zero and >= 0)
        {
            throw TemplateFault.At(PlaceOf(zero), "a template cannot hold the character U+0000. Remove it.");
        }

        while (_at < _text.Length)
        {
            ReadText();
            if (_at < _text.Length)
            {
                ReadCode();
            }
        }

        Add(TemplateTokenKind.End, "", _at);
        return _tokens;
    }

    private void ReadText()
    {
        var start = _at;
        while (_at < _text.Length && !StartsCode())
        {
            _at++;
        }

        var text = _text.AsSpan(start, _at - start);
        text = MarkAfter(_at) switch
        {
            '-' => text.TrimEnd(),
            '~' => text[..RestrictedEnd(text)],
            _ => text,
        };
        if (text.Length > 0)
        {
            Add(TemplateTokenKind.Text, text.ToString(), start);
        }
    }

    private bool StartsCode()
    {
        if (_text[_at] != '{')
        {
            return false;
        }

        var next = _at + 1;
        while (Peek(next) == '%')
        {
            next++;
        }

        if (Peek(next) == '{' && next > _at + 1)
        {
            throw TemplateFault.At(PlaceOf(_at), "escape blocks ('{%{') are not supported. Write {{ \"{{\" }} for literal braces.");
        }

        return Peek(next) == '{';
    }

    private char MarkAfter(int enter) => enter < _text.Length ? Peek(enter + 2) : '\0';

    /// <summary>Where the text ends once whitespace after its last line end is removed.</summary>
    private static int RestrictedEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]) && text[end - 1] != '\n')
        {
            end--;
        }

        return end;
    }

    private void ReadCode()
    {
        Add(TemplateTokenKind.Enter, "{{", _at);
        var enter = _tokens[^1].Place;
        _at += 2;
        if (Peek(_at) is '-' or '~')
        {
            _at++;
        }

        var space = false;
        while (!AtExit())
        {
            if (_at == _text.Length)
            {
                throw TemplateFault.At(enter, "this '{{' is never closed. Close it with '}}'.");
            }

            space = ReadCodeToken(space);
        }

        ReadExit();
    }

    private bool AtExit()
    {
        var brace = Peek(_at) is '-' or '~' ? _at + 1 : _at;
        return Peek(brace) == '}' && Peek(brace + 1) == '}';
    }

    private void ReadExit()
    {
        var mark = Peek(_at);
        Add(TemplateTokenKind.Exit, "}}", _at);
        _at += mark is '-' or '~' ? 3 : 2;
        while (mark is '-' or '~' && _at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            if (_text[_at++] == '\n' && mark == '~')
            {
                break;
            }
        }
    }

    /// <summary>Reads one token or one stretch of whitespace or comment; returns whether the next token follows whitespace.</summary>
    private bool ReadCodeToken(bool space)
    {
        var c = _text[_at];
        switch (c)
        {
            case ' ' or '\t':
                _at++;
                return true;
            case '\n':
                Add(TemplateTokenKind.NewLine, "\n", _at++);
                return true;
            case '#':
                SkipComment();
                return true;
            case '"' or '\'':
                var start = _at;
                var value = TemplateString.Read(_text, ref _at, fault => TemplateFault.At(PlaceOf(_at), fault));
                Add(TemplateTokenKind.String, value, start, space);
                return false;
            default:
                ReadWordOrSymbol(c, space);
                return false;
        }
    }

    private void SkipComment()
    {
        var many = Peek(_at + 1) == '#';
        _at += many ? 2 : 1;
        while (_at < _text.Length && !AtExit())
        {
            if (many && _text[_at] == '#' && Peek(_at + 1) == '#')
            {
                _at += 2;
                return;
            }

            if (!many && _text[_at] == '\n')
            {
                return;
            }

            _at++;
        }
    }

    private void ReadWordOrSymbol(char c, bool space)
    {
        var start = _at;
        if (char.IsAsciiLetter(c) || c == '_' || char.IsAsciiDigit(c))
        {
            while (char.IsAsciiLetterOrDigit(Peek(_at)) || Peek(_at) == '_')
            {
                _at++;
            }

            var word = _text[start.._at];
            Add(char.IsAsciiDigit(c) ? Integer(word, start) : TemplateTokenKind.Name, word, start, space);
            return;
        }

        var symbol = Symbols.FirstOrDefault(s => string.CompareOrdinal(_text, _at, s, 0, s.Length) == 0)
            ?? throw TemplateFault.At(PlaceOf(_at), $"'{c}' is not supported in code. The operators are {string.Join(' ', Symbols)}.");
        _at += symbol.Length;
        Add(TemplateTokenKind.Symbol, symbol, start, space);
    }

    private TemplateTokenKind Integer(string word, int start) =>
        word.All(char.IsAsciiDigit) && !(Peek(_at) == '.' && char.IsAsciiDigit(Peek(_at + 1)))
            ? TemplateTokenKind.Integer
            : throw TemplateFault.At(PlaceOf(start), "only whole decimal numbers are supported. Put other numbers into the model as text.");

    private char Peek(int at) => at < _text.Length ? _text[at] : '\0';

    private void Add(TemplateTokenKind kind, string text, int start, bool space = false) =>
        _tokens.Add(new TemplateToken(kind, text, PlaceOf(start), space));

    /// <summary>Counts lines forward only: places are asked for in the order of the text.</summary>
    private Location PlaceOf(int at)
    {
        for (; _counted < at; _counted++)
        {
            if (_text[_counted] == '\n')
            {
                _line++;
                _lineStart = _counted + 1;
            }
        }

        return new Location(template.File, _line, at - _lineStart + 1);
    }
}
