using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records.Json;

/// <summary>Makes a <see cref="ListConverter{T}"/> for every kind of list.</summary>
internal sealed class ListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ListConverter<>).MakeGenericType(type.GetGenericArguments()), options)!;
}

/// <summary>Neither a list nor an item of one is ever null. Items are read and written by their own converter.</summary>
internal sealed class ListConverter<T>(JsonSerializerOptions options) : JsonConverter<EquatableList<T>>
{
    private readonly JsonConverter<T> _item = (JsonConverter<T>)options.GetConverter(typeof(T));

    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => ObjectReading.List(ref reader, Item);

    public override void Write(Utf8JsonWriter writer, EquatableList<T> list, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in list.AsSpan()) _item.Write(writer, item, options);
        writer.WriteEndArray();
    }

    private T Item(ref Utf8JsonReader json) =>
        (json.TokenType == JsonTokenType.Null ? default : _item.Read(ref json, typeof(T), options)) ?? throw new JsonException("A list holds no null.");
}
