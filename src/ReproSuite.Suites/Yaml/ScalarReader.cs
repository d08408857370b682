using System.Globalization;
using System.Text.RegularExpressions;
using ReproSuite.Core.Specs;

namespace ReproSuite.Suites.Yaml;

/// <summary>Reads single values in the notation of YAML 1.2's core schema, decimal only: quotes make a text, and nothing else is guessed.</summary>
internal static partial class ScalarReader
{
    /// <summary>The value of a scalar as the type asks for it; false when it is something else.</summary>
    public static bool TryRead(YamlScalar scalar, Type type, out object? value)
    {
        value = null;
        if (type == typeof(string)) value = IsText(scalar) ? scalar.Text : null;
        else if (type == typeof(TrainingLength)) value = TrainingLength.TryParse(scalar.Text, out var length) ? length : null;
        else if (!scalar.IsPlain) return false;
        else if (type == typeof(bool)) value = scalar.Text switch { "true" => true, "false" => false, _ => null };
        else if (type == typeof(int)) value = WholePattern().IsMatch(scalar.Text) ? Whole(scalar.Text) : null;
        else if (type == typeof(double)) value = NumberPattern().IsMatch(scalar.Text) ? Number(scalar.Text) : null;
        else if (type == typeof(RowRange)) value = RowRange.TryParse(scalar.Text, out var rows) ? rows : null;
        else throw new NotSupportedException($"{type.Name} has no notation in suite files.");
        return value is not null;
    }

    /// <summary>Whether a plain text would be read as text again, rather than as nothing, null, a flag or a number.</summary>
    public static bool IsText(YamlScalar scalar) => !scalar.IsPlain || !(scalar.IsNothing || IsOtherThanText(scalar.Text));

    /// <summary>Whether plain YAML takes a text for null, a flag or a number.</summary>
    public static bool IsOtherThanText(string text) =>
        text is "null" or "Null" or "NULL" or "~" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE" || NumberPattern().IsMatch(text) || OddNumberPattern().IsMatch(text);

    /// <summary>What a type asks for, in words for a message.</summary>
    public static string Wanted(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : type == typeof(double) ? "a number"
        : type == typeof(TrainingLength) ? "a length of training above 0, such as 10 epochs or 1000 steps"
        : "rows written start..end, such as 0..20000";

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Number(string text)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : null;
    }

    [GeneratedRegex(@"^[-+]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholePattern();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z", RegexOptions.CultureInvariant)]
    private static partial Regex OddNumberPattern();
}
