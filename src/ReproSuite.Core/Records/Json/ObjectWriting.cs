using System.Text.Json;

namespace ReproSuite.Core.Records.Json;

/// <summary>Writes members of objects, so that <see cref="ObjectReading"/> reads them again.</summary>
internal static class ObjectWriting
{
    /// <summary>A member that is an object or null.</summary>
    public static void WriteObject<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WritePropertyName(name);
        if (value is null) json.WriteNullValue();
        else write(json, value);
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, EquatableList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts.AsSpan()) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A member of which there are few: written by the serializer.</summary>
    public static void WriteRare<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, RecordJson.Options);
    }
}
