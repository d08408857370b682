namespace ReproSuite.Reporting.Templates;

/// <summary>The variables that a template sees at one moment: the model, and the loops around.</summary>
internal sealed class TemplateScope(IReadOnlyDictionary<string, object?> model)
{
    private readonly List<Loop> _loops = [];

    /// <summary>Opens a loop; <see cref="Step"/> sets its variable.</summary>
    public void Enter(string variable, int count) => _loops.Add(new Loop(variable, count));

    public void Step(int index, object? value) => _loops[^1] = _loops[^1] with { Index = index, Value = value };

    public void Leave() => _loops.RemoveAt(_loops.Count - 1);

    public object? Read(PathExpression path)
    {
        var (value, from) = path.Root == "for" ? ReadLoop(path) : (ReadVariable(path), 0);
        var shown = path.Root;
        foreach (var step in path.Steps.Skip(from))
        {
            value = step.Member is null ? ReadItem(value, step, shown) : ReadMember(value, step, shown);
            shown += step.Member is null ? FormattableString.Invariant($"[{step.Item}]") : "." + step.Member;
        }

        return TemplateValue.Normalize(value);
    }

    private object? ReadVariable(PathExpression path)
    {
        for (var i = _loops.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_loops[i].Variable, path.Root, StringComparison.Ordinal))
            {
                return _loops[i].Value;
            }
        }

        return model.TryGetValue(path.Root, out var value)
            ? value
            : throw TemplateFault.At(
                path.Place, $"unknown variable '{path.Root}'. Known: {TemplateFault.Listing(model.Keys.Concat(_loops.Select(loop => loop.Variable)).Distinct())}.");
    }

    private (object? Value, int Steps) ReadLoop(PathExpression path)
    {
        if (_loops.Count == 0)
        {
            throw TemplateFault.At(path.Place, "'for' has members only inside a loop.");
        }

        var loop = _loops[^1];
        var member = path.Steps.Count > 0 ? path.Steps[0].Member : null;
        object value = member switch
        {
            "index" => (long)loop.Index,
            "first" => loop.Index == 0,
            "last" => loop.Index == loop.Count - 1,
            "even" => loop.Index % 2 == 0,
            "odd" => loop.Index % 2 == 1,
            _ => throw TemplateFault.At(path.Place, $"unknown member '{member}' of the loop. Known: index, first, last, even, odd."),
        };
        return (value, 1);
    }

    private static object? ReadMember(object? target, PathStep step, string shown)
    {
        if (target is not IReadOnlyDictionary<string, object?> members)
        {
            throw TemplateFault.At(step.Place, $"'{shown}' is {TemplateValue.Describe(target)} and has no member '{step.Member}'.");
        }

        return members.TryGetValue(step.Member!, out var value)
            ? value
            : throw TemplateFault.At(step.Place, $"unknown member '{step.Member}' of '{shown}'. Known: {TemplateFault.Listing(members.Keys)}.");
    }

    private static object? ReadItem(object? target, PathStep step, string shown)
    {
        if (target is not IReadOnlyList<object?> items)
        {
            throw TemplateFault.At(step.Place, $"'{shown}' is {TemplateValue.Describe(target)} and has no items.");
        }

        return step.Item < items.Count
            ? items[step.Item]
            : throw TemplateFault.At(step.Place, FormattableString.Invariant($"'{shown}' has {items.Count} items; there is no item {step.Item}, counted from 0."));
    }

    private sealed record Loop(string Variable, int Count, int Index = 0, object? Value = null);
}
