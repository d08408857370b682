using System.Globalization;
using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>What the values of a template mean: text, truth and comparison. Source: Scriban language reference, §8.5 and §9.3; comparisons across
/// types, which Scriban decides by conversion, are errors here.</summary>
internal static class TemplateValue
{
    /// <summary>Whole numbers are 64-bit inside a template.</summary>
    public static object? Normalize(object? value) => value is int number ? (long)number : value;

    /// <summary>Only null and false are false; 0, the empty text and the empty list are true.</summary>
    public static bool IsTrue(object? value) => value is not (null or false);

    public static string ToText(object? value, Location place) => Normalize(value) switch
    {
        null => "",
        string text => text,
        true => "true",
        false => "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        var other => throw TemplateFault.At(place, $"{Describe(other)} cannot be written as text. Take a member, or loop over it."),
    };

    public static bool Compare(string operation, object? left, object? right, Location place) => operation switch
    {
        "==" => AreEqual(left, right, place),
        "!=" => !AreEqual(left, right, place),
        "<" => Order(operation, left, right, place) < 0,
        ">" => Order(operation, left, right, place) > 0,
        "<=" => Order(operation, left, right, place) <= 0,
        _ => Order(operation, left, right, place) >= 0,
    };

    public static string Describe(object? value) => value switch
    {
        null => "null",
        string => "a text",
        bool => "true or false",
        int or long => FormattableString.Invariant($"the number {value}"),
        IReadOnlyDictionary<string, object?> => "an object",
        _ => "a list",
    };

    private static bool AreEqual(object? left, object? right, Location place) => (left, right) switch
    {
        (null, _) or (_, null) => left is null && right is null,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (bool a, bool b) => a == b,
        (long a, long b) => a == b,
        _ => throw TemplateFault.At(place, $"cannot compare {Describe(left)} with {Describe(right)}. Compare values of one type, or with null."),
    };

    private static int Order(string operation, object? left, object? right, Location place) =>
        left is long a && right is long b
            ? a.CompareTo(b)
            : throw TemplateFault.At(place, $"'{operation}' compares whole numbers. Given: {Describe(left)} and {Describe(right)}.");
}
