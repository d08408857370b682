using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>Parses a template: text, and one statement to each <c>{{ … }}</c>.</summary>
internal sealed class TemplateParser
{
    /// <summary>Blocks inside blocks; each <c>else if</c> counts too, since Scriban nests them. Bounds the recursion of parsing and rendering.</summary>
    private const int DeepestBlock = 40;

    private readonly TemplateCursor _cursor;
    private readonly TemplateExpressionParser _expressions;
    private int _depth;

    private TemplateParser(Template template)
    {
        _cursor = new TemplateCursor(new TemplateLexer(template).Read());
        _expressions = new TemplateExpressionParser(_cursor);
    }

    /// <summary>Parses a whole template.</summary>
    /// <exception cref="InvalidInputException">The template leaves the subset.</exception>
    public static IReadOnlyList<TemplateStatement> Parse(Template template)
    {
        var parser = new TemplateParser(template);
        var statements = parser.ParseBlock();
        return parser._cursor.Current.Kind == TemplateTokenKind.End
            ? statements
            : throw TemplateFault.At(parser._cursor.Current.Place, $"this '{parser._cursor.Current.Text}' belongs to no open block.");
    }

    /// <summary>Reads statements up to the end of the template, or into a block of code that begins with <c>else</c> or <c>end</c>.</summary>
    private List<TemplateStatement> ParseBlock()
    {
        var statements = new List<TemplateStatement>();
        while (_cursor.Current.Kind != TemplateTokenKind.End)
        {
            var token = _cursor.Take();
            if (token.Kind == TemplateTokenKind.Text)
            {
                statements.Add(new TextStatement(token.Place, token.Text));
                continue;
            }

            _cursor.SkipNewLines();
            if (IsName("else") || IsName("end"))
            {
                break;
            }

            if (_cursor.Current.Kind == TemplateTokenKind.Exit)
            {
                _cursor.Take();
                continue;
            }

            statements.Add(ParseStatement());
        }

        return statements;
    }

    private TemplateStatement ParseStatement()
    {
        var place = _cursor.Current.Place;
        if (_cursor.TryTakeName("if"))
        {
            return ParseIf(place);
        }

        if (IsName("for") && !IsLoopMember())
        {
            _cursor.Take();
            return ParseFor(place);
        }

        if (_cursor.TryTakeName("include"))
        {
            var name = _cursor.Expect(TemplateTokenKind.String, "the quoted name of a partial");
            EndStatement();
            return new IncludeStatement(place, name.Text);
        }

        var value = _expressions.Parse();
        EndStatement();
        return new OutputStatement(place, value);
    }

    private IfStatement ParseIf(Location place)
    {
        var branches = new List<IfBranch>();
        var depth = _depth;
        do
        {
            Enter(place);
            var condition = _expressions.Parse();
            EndStatement();
            branches.Add(new IfBranch(condition, ParseBlock()));
        }
        while (TryTakeElseIf());

        var otherwise = ParseElse();
        ParseEnd(place, "if");
        _depth = depth;
        return new IfStatement(place, branches, otherwise);
    }

    private ForStatement ParseFor(Location place)
    {
        Enter(place);
        var variable = _cursor.Expect(TemplateTokenKind.Name, "the name of the loop variable");
        if (TemplateNames.IsReserved(variable.Text))
        {
            throw TemplateFault.At(variable.Place, $"'{variable.Text}' cannot name a loop variable: Scriban uses it.");
        }

        if (!_cursor.TryTakeName("in"))
        {
            throw _cursor.Unexpected("'in'");
        }

        var list = _expressions.Parse();
        EndStatement();
        var body = ParseBlock();
        var otherwise = ParseElse();
        ParseEnd(place, "for");
        _depth--;
        return new ForStatement(place, variable.Text, list, body, otherwise);
    }

    private bool TryTakeElseIf()
    {
        if (!IsName("else") || !_cursor.Next.Is(TemplateTokenKind.Name, "if"))
        {
            return false;
        }

        _cursor.Take();
        _cursor.Take();
        return true;
    }

    private List<TemplateStatement> ParseElse()
    {
        if (!_cursor.TryTakeName("else"))
        {
            return [];
        }

        EndStatement();
        return ParseBlock();
    }

    private void ParseEnd(Location opened, string block)
    {
        if (!_cursor.TryTakeName("end"))
        {
            throw _cursor.Current.Kind == TemplateTokenKind.End
                ? TemplateFault.At(opened, $"this '{block}' is never closed. Close it with {{{{ end }}}}.")
                : _cursor.Unexpected("'end'");
        }

        EndStatement();
    }

    private void EndStatement()
    {
        _cursor.SkipNewLines();
        _cursor.Expect(TemplateTokenKind.Exit, "'}}' (one statement to each pair of braces)");
    }

    private bool IsName(string name) => _cursor.Current.Is(TemplateTokenKind.Name, name);

    /// <summary>Tells <c>{{ for.index }}</c> from <c>{{ for x in list }}</c>.</summary>
    private bool IsLoopMember() => _cursor.Next.Is(TemplateTokenKind.Symbol, ".");

    private void Enter(Location place)
    {
        if (++_depth > DeepestBlock)
        {
            throw TemplateFault.At(place, FormattableString.Invariant($"blocks go at most {DeepestBlock} deep, each 'else if' counted. Move parts into partials."));
        }
    }
}
