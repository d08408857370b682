using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Identity;

/// <summary>The one text form of a spec that is hashed: JSON without white space, keys in ordinal order, every value written out.</summary>
/// <remarks>
/// A kind of a choice is an object with its word as the only key: <c>{"adam":{"beta1":0.9,…}}</c>. Numbers take their shortest
/// round-trip form, so equal bits and only equal bits give equal text. Fields marked <see cref="NotIdentityAttribute"/> are left out, and so is an
/// option that nobody asked for (null, or an empty list): a later version that knows more options gives the same text for the same trial.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>How nodes become canonical text.</summary>
    internal static JsonSerializerOptions Compact { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical text of a spec.</summary>
    public static string Write(object spec) => ToNode(spec, identityOnly: true)!.ToJsonString(Compact);

    /// <summary>The spec as a tree of every value, with the fields that are not part of its identity if asked for.</summary>
    public static JsonNode? ToNode(object? value, bool identityOnly) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        Enum word => JsonValue.Create(SpecShape.Kebab(word.ToString())),
        RowRange range => JsonValue.Create(range.ToString()),
        TrainingLength length => JsonValue.Create(length.ToString()),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => ToNode(item, identityOnly))]),
        _ when SpecShape.IsSpec(value.GetType()) => SpecToNode(value, identityOnly),
        _ => throw new NotSupportedException($"{value.GetType().Name} has no canonical form."),
    };

    private static JsonObject SpecToNode(object spec, bool identityOnly)
    {
        var shape = SpecShape.Of(spec.GetType());
        var fields = shape.Fields
            .Where(field => !identityOnly || field.IsIdentity && !IsUnasked(field, field.ValueOf(spec)))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, ToNode(field.ValueOf(spec), identityOnly)));
        var body = new JsonObject(fields);
        return shape.Name.Length == 0 ? body : new JsonObject { [shape.Name] = body };
    }

    private static bool IsUnasked(SpecField field, object? value) =>
        !field.IsRequired && (value is null || value is IEnumerable list and not string && !list.Cast<object?>().Any());

    /// <summary>Every value of a canonical text by its path, such as <c>training.optimizer.adam.beta1</c>; what a structural comparison needs.</summary>
    public static IReadOnlyDictionary<string, string> Flatten(string canonical)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(canonical);
        Flatten(document.RootElement, new StringBuilder(), values);
        return values;
    }

    private static void Flatten(JsonElement element, StringBuilder path, SortedDictionary<string, string> values)
    {
        var length = path.Length;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.EnumerateObject().Any():
                foreach (var property in element.EnumerateObject())
                {
                    Flatten(property.Value, path.Append(length == 0 ? "" : ".").Append(property.Name), values);
                    path.Length = length;
                }
                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                for (var i = 0; i < element.GetArrayLength(); i++)
                {
                    Flatten(element[i], path.Append('[').Append(i).Append(']'), values);
                    path.Length = length;
                }
                break;
            default:
                values[path.ToString()] = element.GetRawText();
                break;
        }
    }
}
