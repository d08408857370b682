using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ReproSuite.Core.Records.Json;

/// <summary>Reads what the reader stands on, and leaves it on its last token.</summary>
internal delegate T Reading<out T>(ref Utf8JsonReader json);

/// <summary>Reads an object member by member, in the order in which they are written: another name, type or order is refused.</summary>
/// <remarks>
/// Records are read by the ten thousand, which is why they are not left to the serializer: it looks every member up by its name and boxes what it finds.
/// <see cref="Begin"/> and every member leave the reader on the next name, or on the end of the object.
/// </remarks>
internal static class ObjectReading
{
    public static void Begin(this ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) throw new JsonException("An object is expected here.");
        json.Read();
    }

    public static void End(this ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.EndObject) throw new JsonException($"\"{json.GetString()}\" is no member here.");
    }

    /// <summary>Whether a member that may be absent is next.</summary>
    public static bool Has(this ref Utf8JsonReader json, ReadOnlySpan<byte> name) => json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name);

    public static long Long(this ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        json.Enter(name);
        var number = Long(ref json);
        json.Read();
        return number;
    }

    public static int Int(this ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        json.Enter(name);
        if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var number)) throw new JsonException("A whole number is expected here.");
        json.Read();
        return number;
    }

    public static double Double(this ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        json.Enter(name);
        if (json.TokenType != JsonTokenType.Number || !json.TryGetDouble(out var number)) throw new JsonException("A number is expected here.");
        json.Read();
        return number;
    }

    public static string Text(this ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        json.Enter(name);
        var text = Text(ref json);
        json.Read();
        return text;
    }

    /// <summary>A member that is an object.</summary>
    public static T Object<T>(this ref Utf8JsonReader json, ReadOnlySpan<byte> name, Reading<T> read)
    {
        json.Enter(name);
        var value = read(ref json);
        json.Read();
        return value;
    }

    /// <summary>A member that is an object or null.</summary>
    public static T? ObjectOrNull<T>(this ref Utf8JsonReader json, ReadOnlySpan<byte> name, Reading<T> read)
        where T : class
    {
        json.Enter(name);
        var value = json.TokenType == JsonTokenType.Null ? null : read(ref json);
        json.Read();
        return value;
    }

    /// <summary>A member that is a list; it holds no null.</summary>
    public static EquatableList<T> List<T>(this ref Utf8JsonReader json, ReadOnlySpan<byte> name, Reading<T> read)
    {
        json.Enter(name);
        var list = List(ref json, read);
        json.Read();
        return list;
    }

    /// <summary>A member of which there are few: read by the serializer.</summary>
    public static T Rare<T>(this ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        json.Enter(name);
        var value = JsonSerializer.Deserialize<T>(ref json, RecordJson.Options) ?? throw new JsonException("A value is expected here.");
        json.Read();
        return value;
    }

    public static long Long(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) ? number : throw new JsonException("A whole number is expected here.");

    public static string Text(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw new JsonException("A text is expected here.");

    public static EquatableList<T> List<T>(ref Utf8JsonReader json, Reading<T> read)
    {
        if (json.TokenType != JsonTokenType.StartArray) throw new JsonException("A list is expected here.");
        var (items, count) = (ArrayPool<T>.Shared.Rent(128), 0);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length) Array.Resize(ref items, 2 * count);
            items[count++] = read(ref json);
        }
        var list = EquatableList.Create<T>(items.AsSpan(0, count));
        ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        return list;
    }

    /// <summary>Steps from the name of a member to its value.</summary>
    public static void Enter(this ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        if (!json.Has(name)) throw new JsonException($"\"{System.Text.Encoding.UTF8.GetString(name)}\" is expected here.");
        json.Read();
    }
}
