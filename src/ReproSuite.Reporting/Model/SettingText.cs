using System.Collections;
using System.Globalization;
using ReproSuite.Analysis;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>Specs in a few words, read from the same description that the suite reader uses, so that a new kind needs nothing here.</summary>
internal static class SettingText
{
    /// <summary>The fields of a spec, such as <c>learning-rate 0.001, beta1 0.9</c>; empty for one without fields. Options that nobody asked for and empty lists are left out.</summary>
    public static string Of(object spec) => string.Join(", ", SpecShape.Of(spec.GetType()).Fields
        .Where(field => field.Key != "name" && field.ValueOf(spec) is var value && value is not null && !IsEmpty(value))
        .Select(field => $"{field.Key} {Inner(field.ValueOf(spec))}"));

    /// <summary>The word of a spec and its fields: <c>adam (learning-rate 0.001, …)</c>.</summary>
    public static string Named(object spec)
    {
        var (name, fields) = (SpecShape.Of(spec.GetType()).Name, Of(spec));
        return fields.Length == 0 ? name : name.Length == 0 ? fields : $"{name} ({fields})";
    }

    private static bool IsEmpty(object value) => value is IEnumerable list and not string && !list.Cast<object?>().Any();

    /// <summary>A value beside others: lists of several are held together by brackets.</summary>
    private static string Inner(object? value) => value is IEnumerable and not string && ((IEnumerable)value).Cast<object?>().Skip(1).Any() ? $"[{Value(value)}]" : Value(value);

    /// <summary>A value of a field.</summary>
    public static string Value(object? value) => value switch
    {
        null => "none",
        string text => text,
        Freeze freeze => $"{Value(freeze.Layers)}{(freeze.Epochs is { } epochs ? $" for {Figure.Count(epochs, "epoch", "epochs")}" : " for good")}",
        bool flag => flag ? "yes" : "no",
        double number => Figure.WithMinus(Figure.Setting(number), plus: false),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Value)) is { Length: > 0 } items ? items : "none",
        _ when SpecShape.IsSpec(value.GetType()) => Named(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
