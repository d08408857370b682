using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ReproSuite.Core.Specs;

/// <summary>Sets one value deep inside a spec by its path, as messages write paths: <c>training.optimizer.learning-rate</c>, <c>model.blocks[1].units</c>.</summary>
public static class SpecPath
{
    private const int LongestList = 1000;

    /// <summary>A copy of the spec in which the value at the path is another.</summary>
    /// <param name="spec">Stays as it is.</param>
    /// <param name="path">Keys joined by dots, list positions in brackets; the word of a choice is not part of it.</param>
    /// <param name="json">A number, a flag, a text; the text of a choice is the word of a kind without required values. Of a list: its length, made of copies of its first item.</param>
    /// <exception cref="FormatException">No such path, or not a value of that kind; the message is a sentence about the path.</exception>
    public static T Set<T>(T spec, string path, string json)
        where T : class =>
        (T)SetIn(spec, path.Split('.'), 0, path, JsonNode.Parse(json)!.AsValue());

    private static object SetIn(object spec, string[] keys, int place, string path, JsonValue value)
    {
        var shape = SpecShape.Of(spec.GetType());
        var (key, index) = Split(keys[place], path);
        var field = shape.Fields.FirstOrDefault(f => f.Key == key)
            ?? throw new FormatException($"{path}: there is no \"{key}\" here. Allowed: {string.Join(", ", shape.Fields.Select(f => f.Key))}.");
        var isLast = place == keys.Length - 1;
        if (index is not null && SpecShape.ElementOf(field.Type) is null) throw new FormatException($"{path}: \"{key}\" is no list, so it has no item {keys[place][key.Length..]}.");
        object? Into(object? old, Type type) =>
            isLast ? Read(type, value, path)
            : old is not null && SpecShape.IsSpec(old.GetType()) ? SetIn(old, keys, place + 1, path, value)
            : throw new FormatException($"{path}: there is nothing inside \"{keys[place]}\".");
        var changed = SpecShape.ElementOf(field.Type) is not { } element ? Into(field.ValueOf(spec), field.Type)
            : index is { } at ? WithItem(field.ValueOf(spec), element, at, path, item => Into(item, element))
            : isLast ? Repeated(field.ValueOf(spec), element, value, path)
            : throw new FormatException($"{path}: \"{key}\" is a list; name an item, such as {key}[0].");
        return shape.Create([.. shape.Fields.Select(f => f == field ? changed : f.ValueOf(spec))]);
    }

    private static (string Key, int? Index) Split(string text, string path)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0) return (text, null);
        return text.EndsWith(']') && int.TryParse(text.AsSpan(bracket + 1, text.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (text[..bracket], index)
            : throw new FormatException($"{path}: a position in a list is written [0].");
    }

    private static object WithItem(object? list, Type element, int index, string path, Func<object?, object?> change)
    {
        var items = ((IEnumerable)list!).Cast<object?>().ToArray();
        if (index >= items.Length) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{path}: the list has {items.Length} items; [{index}] is none of them."));
        items[index] = change(items[index]);
        return ToList(element, items);
    }

    private static object Repeated(object? list, Type element, JsonValue value, string path)
    {
        var first = ((IEnumerable)list!).Cast<object?>().FirstOrDefault()
            ?? throw new FormatException($"{path}: the list is empty; give it one item, which the others copy.");
        return (int)Read(typeof(int), value, path) is >= 1 and <= LongestList and var length
            ? ToList(element, [.. Enumerable.Repeat(first, length)])
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{path}: a list can be made 1 to {LongestList} items long. Given: {value.ToJsonString()}."));
    }

    private static object ToList(Type element, object?[] items)
    {
        var array = Array.CreateInstance(element, items.Length);
        items.CopyTo(array, 0);
        return Activator.CreateInstance(typeof(EquatableList<>).MakeGenericType(element), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance, null, [array], null)!;
    }

    private static object Read(Type type, JsonValue value, string path)
    {
        if (type == typeof(bool) && value.TryGetValue(out bool flag)) return flag;
        if (type == typeof(int) && value.TryGetValue(out double whole) && whole == Math.Floor(whole) && Math.Abs(whole) <= int.MaxValue) return (int)whole;
        if (type == typeof(double) && value.TryGetValue(out double number)) return number;
        if (value.TryGetValue(out string? text))
        {
            if (type == typeof(string)) return text;
            if (SpecShape.IsSpec(type) && SpecShape.Of(type).Cases.FirstOrDefault(kind => kind.Name == text && kind.Fields.All(f => !f.IsRequired)) is { } kind)
                return kind.Create([.. kind.Fields.Select(f => f.Default)]);
        }
        throw new FormatException($"{path} cannot be {value.ToJsonString()}.");
    }
}
