using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReproSuite.Analysis.Diff;

/// <summary>Compares canonical specs value by value.</summary>
/// <remarks>
/// Items of a list are told apart by their names where they have some, else by their kinds where these differ, else by their places: a layer
/// put in front of others is one change. What only one side has is one change, however deep it goes.
/// </remarks>
internal static class SpecComparison
{
    /// <summary>The values in which two canonical specs differ, in the order of their paths; <paramref name="ignored"/> are keys of the top that do not count.</summary>
    public static IReadOnlyList<(string Path, string? Before, string? After)> Of(string before, string after, params string[] ignored)
    {
        var changes = new List<(string, string?, string?)>();
        if (before == after) return changes;
        var (was, now) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        foreach (var key in ignored)
        {
            was.Remove(key);
            now.Remove(key);
        }
        Compare("", was, now, changes);
        return changes;
    }

    /// <summary>A value as people read it: <c>adam (beta1 0.9, learning-rate 0.001)</c>.</summary>
    public static string Show(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject body when KindOf(body) is { } kind => Show(body[kind]) is { Length: > 0 } fields ? $"{kind} ({fields})" : kind,
        JsonObject body => string.Join(", ", body.Select(field => $"{field.Key} {Show(field.Value)}")),
        JsonArray list => $"[{string.Join(", ", list.Select(Show))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Figure.WithMinus(Figure.Setting(value.GetValue<double>()), plus: false),
        _ => node.ToJsonString(),
    };

    private static void Compare(string path, JsonNode? before, JsonNode? after, List<(string, string?, string?)> changes)
    {
        switch (before, after)
        {
            case (null, null):
                return;
            case (JsonObject was, JsonObject now) when KindOf(was) == KindOf(now):
                foreach (var key in was.Select(f => f.Key).Union(now.Select(f => f.Key)).Order(StringComparer.Ordinal))
                    CompareField(path.Length == 0 ? key : $"{path}.{key}", was, now, key, changes);
                return;
            case (JsonArray was, JsonArray now):
                CompareItems(path, was, now, changes);
                return;
            default:
                if (!JsonNode.DeepEquals(before, after)) changes.Add((path, Show(before), Show(after)));
                return;
        }
    }

    private static void CompareField(string path, JsonObject was, JsonObject now, string key, List<(string, string?, string?)> changes)
    {
        if (!was.TryGetPropertyValue(key, out var before)) changes.Add((path, null, Show(now[key])));
        else if (!now.TryGetPropertyValue(key, out var after)) changes.Add((path, Show(before), null));
        else Compare(path, before, after, changes);
    }

    private static void CompareItems(string path, JsonArray was, JsonArray now, List<(string, string?, string?)> changes)
    {
        var (before, after) = (Labelled(was, now), Labelled(now, was));
        if (was.Concat(now).All(item => item is JsonValue))
        {
            if (!JsonNode.DeepEquals(was, now)) changes.Add((path, Show(was), Show(now)));
            return;
        }
        foreach (var label in before.Keys.Union(after.Keys))
        {
            var at = $"{path}[{label}]";
            if (!before.TryGetValue(label, out var old)) changes.Add((at, null, Show(after[label])));
            else if (!after.TryGetValue(label, out var item)) changes.Add((at, Show(old), null));
            else Compare(at, old, item, changes);
        }
        var shared = before.Keys.Where(after.ContainsKey).ToList();
        var order = after.Keys.Where(before.ContainsKey).ToList();
        if (!shared.SequenceEqual(order)) changes.Add(($"{path} order", string.Join(", ", shared), string.Join(", ", order)));
    }

    private static OrderedDictionary<string, JsonNode?> Labelled(JsonArray items, JsonArray others)
    {
        var unique = IsUnique(items) && IsUnique(others);
        var labelled = new OrderedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (i, item) in items.Index()) labelled.Add(unique ? Label(item)! : i.ToString(CultureInfo.InvariantCulture), item);
        return labelled;
    }

    private static bool IsUnique(JsonArray items)
    {
        var labels = items.Select(Label).ToList();
        return !labels.Contains(null) && labels.Distinct(StringComparer.Ordinal).Count() == labels.Count;
    }

    /// <summary>The name of a named item, else its kind; null for what has neither.</summary>
    private static string? Label(JsonNode? item) =>
        item is not JsonObject body || KindOf(body) is not { } kind ? null
        : body[kind] is JsonObject fields && fields["name"] is JsonValue name && name.TryGetValue<string>(out var text) ? text : kind;

    /// <summary>The word of a kind of a choice, <c>{"adam":{…}}</c>; null for other objects.</summary>
    private static string? KindOf(JsonObject body) => body.Count == 1 && body.First() is { Value: JsonObject } only ? only.Key : null;
}
