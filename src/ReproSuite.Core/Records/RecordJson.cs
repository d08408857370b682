using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Records;

/// <summary>The text form of records, the same in the store and in <c>results.json</c>: kebab-case keys, shortest round-trip numbers, nothing left out.</summary>
public static class RecordJson
{
    /// <summary>How records and what they hold are written and read; reading is strict about unknown and missing members.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new ListConverterFactory(),
            new KeyConverter(),
            new RecordConverter(),
        },
    };

    /// <summary>One line of JSON; equal records give equal text.</summary>
    public static string Write(TrialRecord record) => JsonSerializer.Serialize(record, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">Not a record.</exception>
    public static TrialRecord Read(string json) =>
        JsonSerializer.Deserialize<TrialRecord>(json, Options) ?? throw new JsonException("A record is an object, not null.");

    private sealed class KeyConverter : JsonConverter<TrialKey>
    {
        public override TrialKey Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetString() is { } hex && TrialKey.IsWellFormed(hex) ? new TrialKey(hex) : throw new JsonException("A key is 64 lower-case hexadecimal digits.");

        public override void Write(Utf8JsonWriter writer, TrialKey key, JsonSerializerOptions options) => writer.WriteStringValue(key.Hex);
    }

    private sealed class ListConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(ListConverter<>).MakeGenericType(type.GetGenericArguments()), options)!;
    }

    /// <summary>Neither a list nor an item of one is ever null. Items are read and written by their own converter: a record holds hundreds.</summary>
    private sealed class ListConverter<T>(JsonSerializerOptions options) : JsonConverter<EquatableList<T>>
    {
        private readonly JsonConverter<T> _item = (JsonConverter<T>)options.GetConverter(typeof(T));

        public override EquatableList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw NotAList();
            var items = new List<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.Null) throw NotAList();
                items.Add(_item.Read(ref reader, typeof(T), options) ?? throw NotAList());
            }
            return items.ToEquatableList();
        }

        public override void Write(Utf8JsonWriter writer, EquatableList<T> list, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in list.AsSpan()) _item.Write(writer, item, options);
            writer.WriteEndArray();
        }

        private static JsonException NotAList() => new("A list is not null and holds no null.");
    }

    /// <summary>Embeds the canonical spec as JSON instead of as a quoted text, so that people and other tools can read it.</summary>
    private sealed class RecordConverter : JsonConverter<TrialRecord>
    {
        private sealed record Form(TrialKey Key, EngineId Engine, string DataDigest, string SplitDigest, JsonNode Spec, TrialOutcome Outcome,
            [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TrialKey? Before = null,
            [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EngineFacts? Facts = null);

        public override TrialRecord Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var form = JsonSerializer.Deserialize<Form>(ref reader, options) ?? throw new JsonException("A record is an object, not null.");
            return new TrialRecord(form.Key, form.Engine, form.DataDigest, form.SplitDigest, form.Spec.ToJsonString(CanonicalJson.Compact), form.Outcome, form.Before) { Facts = form.Facts };
        }

        public override void Write(Utf8JsonWriter writer, TrialRecord record, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(
                writer,
                new Form(record.Key, record.Engine, record.DataDigest, record.SplitDigest, JsonNode.Parse(record.Spec)!, record.Outcome, record.Before, record.Facts),
                options);
    }
}
