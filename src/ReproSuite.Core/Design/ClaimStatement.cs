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
        if (OverfittingForm().Match(text) is { Success: true } o)
            return new Comparison(o.Groups["a"].Value, Word(o.Groups["word"].Value), o.Groups["b"].Value, "best.epoch");
        if (ConvergenceForm().Match(text) is { Success: true } f)
            return new Comparison(f.Groups["a"].Value, Relation.Lower, f.Groups["b"].Value, Optional(f.Groups["value"]) is { } target ? $"epochs.to.{target}" : "best.epoch");
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
        "higher than" or "later" => Relation.Higher,
        "lower than" or "earlier" => Relation.Lower,
        _ => Relation.Equivalent,
    };

    private static string? Optional(Group group) => group.Success ? group.Value : null;

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>\S+)\s+(?<word>better than|worse than|higher than|lower than|equivalent to)\s+(?<b>\S+)(\s+on\s+(?<metric>\S+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ComparisonForm();

    /// <summary>Overfitting begins where the validation loss is lowest.</summary>
    [GeneratedRegex(@"^(?<a>\S+)\s+overfits\s+(?<word>later|earlier)\s+than\s+(?<b>\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OverfittingForm();

    /// <summary>To the lowest validation loss, or to a validation accuracy.</summary>
    [GeneratedRegex(@"^(?<a>\S+)\s+converges\s+in\s+fewer\s+epochs\s+than\s+(?<b>\S+)(\s+to\s+(?<value>\S+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ConvergenceForm();

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

    /// <summary>Higher, whatever the metric's direction.</summary>
    Higher,

    /// <summary>Lower, whatever the metric's direction.</summary>
    Lower,

    /// <summary>The difference is too small to matter.</summary>
    Equivalent,
}

/// <summary><c>A better than B on METRIC</c>, and <c>A overfits later than B</c> and the like, which are comparisons of epochs.</summary>
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
