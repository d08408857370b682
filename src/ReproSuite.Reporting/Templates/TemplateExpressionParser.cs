using System.Globalization;

namespace ReproSuite.Reporting.Templates;

/// <summary>Parses expressions, loosest first: pipe; <c>||</c>; <c>&amp;&amp;</c>; comparison; <c>!</c>; literal, path or parentheses.</summary>
/// <remarks>Where Scriban's binding could surprise (a pipe next to an operator, chained comparisons, <c>!a == b</c>) parentheses are required.</remarks>
internal sealed class TemplateExpressionParser(TemplateCursor cursor)
{
    /// <summary>Parts of one expression; bounds the recursion of parsing and evaluation.</summary>
    private const int LargestExpression = 100;

    private static readonly string[] Comparisons = ["==", "!=", "<", ">", "<=", ">="];

    private int _parts;

    /// <summary>Parses a whole expression.</summary>
    public TemplateExpression Parse()
    {
        _parts = 0;
        return ParsePipe();
    }

    private TemplateExpression ParsePipe()
    {
        var first = ParseJoined("||", () => ParseJoined("&&", ParseComparison));
        if (!cursor.AtSymbol("|"))
        {
            return first;
        }

        if (first is BinaryExpression or NotExpression)
        {
            throw TemplateFault.At(cursor.Current.Place, "put parentheses around what is piped.");
        }

        var calls = new List<PipeCall>();
        while (cursor.TryTakeSymbol("|"))
        {
            calls.Add(ParseCall());
        }

        return new PipeExpression(first, calls);
    }

    private TemplateExpression ParseJoined(string operation, Func<TemplateExpression> operand)
    {
        var left = operand();
        while (cursor.AtSymbol(operation))
        {
            var place = cursor.Take().Place;
            left = new BinaryExpression(place, operation, left, operand());
        }

        return left;
    }

    private TemplateExpression ParseComparison()
    {
        var left = ParseUnary();
        if (!AtComparison())
        {
            return left;
        }

        var operation = cursor.Take();
        var right = ParseUnary();
        if (AtComparison() || left is NotExpression || right is NotExpression)
        {
            throw TemplateFault.At(operation.Place, "put parentheses around the operands of this comparison.");
        }

        return new BinaryExpression(operation.Place, operation.Text, left, right);
    }

    private bool AtComparison() => cursor.Current.Kind == TemplateTokenKind.Symbol && Comparisons.Contains(cursor.Current.Text, StringComparer.Ordinal);

    private TemplateExpression ParseUnary()
    {
        Count();
        var place = cursor.Current.Place;
        return cursor.TryTakeSymbol("!") ? new NotExpression(place, ParseUnary()) : ParsePrimary();
    }

    private TemplateExpression ParsePrimary()
    {
        if (cursor.TryTakeSymbol("("))
        {
            var inner = ParsePipe();
            return cursor.TryTakeSymbol(")") ? new GroupExpression(inner) : throw cursor.Unexpected("')'");
        }

        return ParseOperand();
    }

    /// <summary>A literal or a path: all that may be an argument of a function.</summary>
    private TemplateExpression ParseOperand()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TemplateTokenKind.String:
                return new LiteralExpression(cursor.Take().Place, token.Text);
            case TemplateTokenKind.Integer:
                return new LiteralExpression(cursor.Take().Place, ParseInteger(token));
            case TemplateTokenKind.Name:
                cursor.Take();
                return token.Text switch
                {
                    "true" => new LiteralExpression(token.Place, true),
                    "false" => new LiteralExpression(token.Place, false),
                    "null" => new LiteralExpression(token.Place, null),
                    _ => ParsePath(token),
                };
            default:
                throw cursor.Unexpected("a value");
        }
    }

    private PathExpression ParsePath(TemplateToken root)
    {
        if (TemplateNames.IsReserved(root.Text) && root.Text != "for")
        {
            throw TemplateFault.At(root.Place, $"'{root.Text}' is not a variable, and not supported here. Functions are called by a pipe: value | html.escape.");
        }

        var steps = new List<PathStep>();
        while (!cursor.Current.AfterSpace && (cursor.AtSymbol(".") || cursor.AtSymbol("[")))
        {
            Count();
            steps.Add(cursor.Take().Text == "." ? ParseMember() : ParseItem());
        }

        return new PathExpression(root.Place, root.Text, steps);
    }

    private PathStep ParseMember()
    {
        var name = cursor.Current;
        if (name.AfterSpace)
        {
            throw cursor.Unexpected("a member name directly after the dot");
        }

        return new PathStep(name.Place, cursor.Expect(TemplateTokenKind.Name, "a member name").Text, 0);
    }

    private PathStep ParseItem()
    {
        var index = cursor.Expect(TemplateTokenKind.Integer, "a whole number as index");
        var item = ParseInteger(index);
        if (!cursor.TryTakeSymbol("]"))
        {
            throw cursor.Unexpected("']'");
        }

        return new PathStep(index.Place, null, (int)item);
    }

    private PipeCall ParseCall()
    {
        Count();
        var group = cursor.Expect(TemplateTokenKind.Name, "a function name");
        if (!cursor.TryTakeSymbol("."))
        {
            throw cursor.Unexpected("'.': functions are named group.name, as html.escape");
        }

        var name = $"{group.Text}.{cursor.Expect(TemplateTokenKind.Name, "a function name").Text}";
        var function = TemplateFunction.Find(name, group.Place);
        var arguments = new List<TemplateExpression>();
        while (arguments.Count < function.Arity)
        {
            arguments.Add(ParseOperand());
        }

        return new PipeCall(group.Place, function, arguments);
    }

    private static long ParseInteger(TemplateToken token) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw TemplateFault.At(token.Place, FormattableString.Invariant($"whole numbers go up to {int.MaxValue}. Given: {token.Text}."));

    private void Count()
    {
        if (++_parts > LargestExpression)
        {
            throw TemplateFault.At(cursor.Current.Place, FormattableString.Invariant($"the expression has more than {LargestExpression} parts. Compute it in the model."));
        }
    }
}
