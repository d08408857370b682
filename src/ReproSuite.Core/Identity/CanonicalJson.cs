using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
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
    /// <summary>How JSON becomes canonical text.</summary>
    internal static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical text of a spec.</summary>
    public static string Write(object spec) => Encoding.UTF8.GetString(Bytes(spec, identityOnly: true));

    /// <summary>The spec as a tree of every value, with the fields that are not part of its identity if asked for.</summary>
    /// <remarks>A text stands as it is, half a surrogate pair too, which UTF-8 does not have.</remarks>
    public static JsonNode? ToNode(object? value, bool identityOnly) => value is string text ? JsonValue.Create(text) : JsonNode.Parse(Bytes(value, identityOnly));

    private static ReadOnlySpan<byte> Bytes(object? value, bool identityOnly)
    {
        var scratch = Scratch.Begin();
        WriteValue(scratch.Json, value, identityOnly);
        scratch.Json.Flush();
        return scratch.Text.WrittenSpan;
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, bool identityOnly)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case Enum word: json.WriteStringValue(SpecShape.Kebab(word.ToString())); break;
            case RowRange range: json.WriteStringValue(range.ToString()); break;
            case TrainingLength length: json.WriteStringValue(length.ToString()); break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list) WriteValue(json, item, identityOnly);
                json.WriteEndArray();
                break;
            default: WriteSpec(json, value, identityOnly); break;
        }
    }

    private static void WriteSpec(Utf8JsonWriter json, object spec, bool identityOnly)
    {
        if (!SpecShape.IsSpec(spec.GetType())) throw new NotSupportedException($"{spec.GetType().Name} has no canonical form.");
        var shape = SpecShape.Of(spec.GetType());
        var isKind = shape.Name.Length > 0;
        if (isKind)
        {
            json.WriteStartObject();
            json.WritePropertyName(shape.Name);
        }
        json.WriteStartObject();
        foreach (var field in shape.FieldsByKey)
        {
            if (identityOnly && !field.IsIdentity) continue;
            var value = field.ValueOf(spec);
            if (identityOnly && IsUnasked(field, value)) continue;
            json.WritePropertyName(field.Key);
            WriteValue(json, value, identityOnly);
        }
        json.WriteEndObject();
        if (isKind) json.WriteEndObject();
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
