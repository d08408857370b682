using System.Text;
using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>One rendering: its output so far, its variables, and what it has used of the limits.</summary>
internal sealed class TemplateRendering(PartialLoader partials, TemplateLimits limits, IReadOnlyDictionary<string, object?> model)
{
    private readonly StringBuilder _output = new();
    private readonly TemplateScope _scope = new(model);
    private readonly Dictionary<string, IReadOnlyList<TemplateStatement>> _parsed = new(StringComparer.Ordinal);
    private int _steps;
    private int _includes;

    public string Render(Template template)
    {
        RunAll(TemplateParser.Parse(template));
        return _output.ToString();
    }

    private void RunAll(IReadOnlyList<TemplateStatement> statements)
    {
        foreach (var statement in statements)
        {
            Step(statement.Place);
            Run(statement);
        }
    }

    private void Run(TemplateStatement statement)
    {
        switch (statement)
        {
            case TextStatement text:
                Write(text.Text, text.Place);
                break;
            case OutputStatement output:
                Write(TemplateValue.ToText(Evaluate(output.Value), output.Place), output.Place);
                break;
            case IfStatement choice:
                RunAll(choice.Branches.FirstOrDefault(branch => TemplateValue.IsTrue(Evaluate(branch.Condition)))?.Body ?? choice.Otherwise);
                break;
            case ForStatement loop:
                RunLoop(loop);
                break;
            case IncludeStatement include:
                RunPartial(include);
                break;
        }
    }

    private void RunLoop(ForStatement loop)
    {
        var value = Evaluate(loop.List);
        var items = value as IReadOnlyList<object?>
            ?? throw TemplateFault.At(loop.List.Place, $"'for' goes over a list. Given: {TemplateValue.Describe(value)}.");
        if (items.Count == 0)
        {
            RunAll(loop.Otherwise);
            return;
        }

        _scope.Enter(loop.Variable, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            Step(loop.Place);
            _scope.Step(i, items[i]);
            RunAll(loop.Body);
        }

        _scope.Leave();
    }

    private void RunPartial(IncludeStatement include)
    {
        if (_includes == limits.IncludeDepth)
        {
            throw TemplateFault.At(include.Place, FormattableString.Invariant($"includes go at most {limits.IncludeDepth} deep. Does '{include.Name}' include itself?"));
        }

        if (!_parsed.TryGetValue(include.Name, out var statements))
        {
            var partial = partials(include.Name) ?? throw TemplateFault.At(include.Place, $"there is no partial named '{include.Name}'.");
            statements = TemplateParser.Parse(partial);
            _parsed.Add(include.Name, statements);
        }

        _includes++;
        RunAll(statements);
        _includes--;
    }

    private object? Evaluate(TemplateExpression expression) => expression switch
    {
        LiteralExpression literal => literal.Value,
        PathExpression path => _scope.Read(path),
        GroupExpression group => Evaluate(group.Inner),
        NotExpression not => !TemplateValue.IsTrue(Evaluate(not.Operand)),
        BinaryExpression { Operator: "&&" } both => TemplateValue.IsTrue(Evaluate(both.Left)) && TemplateValue.IsTrue(Evaluate(both.Right)),
        BinaryExpression { Operator: "||" } either => TemplateValue.IsTrue(Evaluate(either.Left)) || TemplateValue.IsTrue(Evaluate(either.Right)),
        BinaryExpression compare => TemplateValue.Compare(compare.Operator, Evaluate(compare.Left), Evaluate(compare.Right), compare.Place),
        PipeExpression pipe => pipe.Calls.Aggregate(Evaluate(pipe.Input), Call),
        _ => throw new InvalidOperationException($"No rule evaluates {expression.GetType().Name}."),
    };

    private object? Call(object? input, PipeCall call) =>
        call.Function.Call(new TemplateCall(call.Place, call.Function.Name, input, call.Arguments.Select(Evaluate).ToList()));

    private void Write(string text, Location place)
    {
        if (text.Length > limits.OutputLength - _output.Length)
        {
            throw TemplateFault.At(place, FormattableString.Invariant($"the output is longer than {limits.OutputLength} characters."));
        }

        _output.Append(text);
    }

    private void Step(Location place)
    {
        if (++_steps > limits.Steps)
        {
            throw TemplateFault.At(place, FormattableString.Invariant($"the template takes more than {limits.Steps} steps."));
        }
    }
}
