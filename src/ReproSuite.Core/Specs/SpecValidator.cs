using System.Collections;
using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>A rule broken by a value, at a path such as <c>training.optimizer.learning-rate</c>.</summary>
/// <param name="Path">Keys from the root joined by dots, list positions in brackets. The word of a choice (<c>sgd</c>) is not part of it.</param>
/// <param name="Message">What is wrong, what was given, what is allowed.</param>
public sealed record BrokenRule(string Path, string Message);

/// <summary>Checks a spec and everything in it against bounds, allowed words and the specs' own rules; used by both front doors.</summary>
public static class SpecValidator
{
    private static readonly BoundsAttribute AnyFinite = new();

    /// <summary>Every broken rule, in declared order; empty when the spec is sound.</summary>
    public static IReadOnlyList<BrokenRule> Check(object spec, string path = "")
    {
        var broken = new List<BrokenRule>();
        Visit(spec, path, broken);
        return broken;
    }

    /// <summary>The broken rules of one field's value alone, for a reader that knows where the value stands.</summary>
    public static IReadOnlyList<BrokenRule> CheckValue(SpecField field, object? value, string path)
    {
        var broken = new List<BrokenRule>();
        VisitValue(field, value, path, broken);
        return broken;
    }

    private static void Visit(object spec, string path, List<BrokenRule> broken)
    {
        foreach (var field in SpecShape.Of(spec.GetType()).Fields)
            VisitValue(field, field.ValueOf(spec), Join(path, field.Key), broken);
        if (spec is not IChecked rules) return;
        broken.AddRange(rules.Check().Select(rule => new BrokenRule(Join(path, rule.Key), rule.Message)));
    }

    private static void VisitValue(SpecField field, object? value, string path, List<BrokenRule> broken)
    {
        switch (value)
        {
            case null:
                break;
            case string text when field.OneOf.Count > 0 && !field.OneOf.Contains(text, StringComparer.Ordinal):
                broken.Add(new BrokenRule(path, $"{path} must be one of: {string.Join(", ", field.OneOf)}. Given: {text}."));
                break;
            case int or long or double:
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                var bounds = field.Bounds ?? AnyFinite;
                if (!bounds.Contains(number))
                    broken.Add(new BrokenRule(path, $"{path} must be {bounds}. Given: {Convert.ToString(value, CultureInfo.InvariantCulture)}."));
                break;
            case RowRange rows when rows.Start < 0 || rows.End <= rows.Start:
                broken.Add(new BrokenRule(path, $"{path} must be start..end with 0 <= start < end. Given: {rows}."));
                break;
            case TrainingLength length when length.Count < 1:
                broken.Add(new BrokenRule(path, $"{path} must be at least one epoch or step. Given: {length}."));
                break;
            case IEnumerable list and not string:
                var index = 0;
                foreach (var item in list) VisitValue(field, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), broken);
                break;
            default:
                if (SpecShape.IsSpec(value.GetType())) Visit(value, path, broken);
                break;
        }
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : key.Length == 0 ? path : $"{path}.{key}";
}
