using System.Globalization;
using System.Text.RegularExpressions;

namespace ReproSuite.Core.Design;

/// <summary>A claim in a form that can be decided.</summary>
/// <param name="Metric">What it speaks of, or null for the suite's primary metric.</param>
public abstract partial record ClaimStatement(string? Metric)
{
    /// <summary>The variants it speaks of.</summary>
    public abstract IReadOnlyList<string> Variants { get; }

    /// <summary>Reads one of the known forms; null for anything else.</summary>
    public static ClaimStatement? Parse(string text)
    {
        text = text.Trim();
        if (ComparisonForm().Match(text) is { Success: true } c)
            return new Comparison(c.Groups["a"].Value, Word(c.Groups["word"].Value), c.Groups["b"].Value, Optional(c.Groups["metric"]));
        if (ValueForm().Match(text) is { Success: true } v)
            return new ValueWithin(v.Groups["a"].Value, v.Groups["metric"].Value, Number(v.Groups["value"]), Number(v.Groups["tolerance"]));
        if (BoundForm().Match(text) is { Success: true } b)
            return new Bound(b.Groups["a"].Value, b.Groups["metric"].Value, b.Groups["side"].Value == "least", Number(b.Groups["value"]));
        return null;
    }

    private static Relation Word(string word) => word switch
    {
        "better than" => Relation.Better,
        "worse than" => Relation.Worse,
        _ => Relation.Equivalent,
    };

    private static string? Optional(Group group) => group.Success ? group.Value : null;

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>\S+)\s+(?<word>better than|worse than|equivalent to)\s+(?<b>\S+)(\s+on\s+(?<metric>\S+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ComparisonForm();

    [GeneratedRegex(@"^(?<a>\S+)\s+(?<metric>\S+)\s*=\s*(?<value>-?[0-9]{1,15}(\.[0-9]{1,17})?)\s*(±|\+-)\s*(?<tolerance>[0-9]{1,15}(\.[0-9]{1,17})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ValueForm();

    [GeneratedRegex(@"^(?<a>\S+)\s+(?<metric>\S+)\s+at\s+(?<side>least|most)\s+(?<value>-?[0-9]{1,15}(\.[0-9]{1,17})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BoundForm();
}

/// <summary>How one variant stands to another.</summary>
public enum Relation
{
    /// <summary>Better in the metric's own direction.</summary>
    Better,

    /// <summary>Worse in the metric's own direction.</summary>
    Worse,

    /// <summary>The difference is too small to matter.</summary>
    Equivalent,
}

/// <summary><c>A better than B on METRIC</c>.</summary>
public sealed record Comparison(string Variant, Relation Relation, string Other, string? Metric) : ClaimStatement(Metric)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Variants => [Variant, Other];
}

/// <summary><c>A METRIC = VALUE ± TOLERANCE</c>: the mean lies within the tolerance.</summary>
public sealed record ValueWithin(string Variant, string? Metric, double Value, double Tolerance) : ClaimStatement(Metric)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Variants => [Variant];
}

/// <summary><c>A METRIC at least VALUE</c> or <c>at most</c>.</summary>
public sealed record Bound(string Variant, string? Metric, bool AtLeast, double Value) : ClaimStatement(Metric)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Variants => [Variant];
}
