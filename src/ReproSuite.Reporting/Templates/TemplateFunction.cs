using System.Collections.Frozen;
using System.Net;
using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>A function that a pipe may call. The list is closed: each behaves here exactly as in Scriban, except <c>markdown.escape</c>, which is
/// this project's own and is given to Scriban as well.</summary>
/// <param name="Name">The name in templates, <c>group.name</c>.</param>
/// <param name="Arity">Arguments after the piped value.</param>
/// <param name="Call">Computes the result.</param>
internal sealed record TemplateFunction(string Name, int Arity, Func<TemplateCall, object?> Call)
{
    private const int WidestPadding = 1000;

    private static readonly FrozenDictionary<string, TemplateFunction> All = new TemplateFunction[]
    {
        new("html.escape", 0, call => WebUtility.HtmlEncode(call.Text())),
        new("markdown.escape", 0, call => MarkdownText.Escape(call.Text())),
        new("string.upcase", 0, call => call.Text()?.ToUpperInvariant()),
        new("string.downcase", 0, call => call.Text()?.ToLowerInvariant()),
        new("string.size", 0, call => (long)(call.Text()?.Length ?? 0)),
        new("string.pad_left", 1, call => (call.Text() ?? "").PadLeft(call.Integer(0, WidestPadding))),
        new("string.pad_right", 1, call => (call.Text() ?? "").PadRight(call.Integer(0, WidestPadding))),
        new("array.size", 0, call => (long)call.List().Count),
        new("array.join", 1, call => string.Join(call.ArgumentText(0), call.List().Select(call.TextOf))),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static TemplateFunction Find(string name, Location place) =>
        All.TryGetValue(name, out var function)
            ? function
            : throw TemplateFault.At(place, $"unknown function '{name}'. Known: {TemplateFault.Listing(All.Keys)}.");
}

/// <summary>One call of a function: what was piped in, the arguments, and the place that errors name.</summary>
internal readonly record struct TemplateCall(Location Place, string Name, object? Input, IReadOnlyList<object?> Arguments)
{
    /// <summary>The piped value as text; null stays null.</summary>
    public string? Text() => Input is null ? null : TextOf(Input);

    public string TextOf(object? value) => TemplateValue.ToText(value, Place);

    public IReadOnlyList<object?> List() =>
        Input as IReadOnlyList<object?> ?? throw TemplateFault.At(Place, $"{Name} takes a list. Given: {TemplateValue.Describe(Input)}.");

    public string ArgumentText(int index) => TextOf(Arguments[index]);

    public int Integer(int index, int largest) =>
        Arguments[index] is long number && number >= 0 && number <= largest
            ? (int)number
            : throw TemplateFault.At(Place, FormattableString.Invariant($"{Name} takes a whole number from 0 to {largest}. Given: {TemplateValue.Describe(Arguments[index])}."));
}
