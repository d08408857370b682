using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records.Json;

namespace ReproSuite.Core.Records;

/// <summary>The text form of records, the same in the store and in <c>results.json</c>: kebab-case keys, shortest round-trip numbers, nothing left out.</summary>
public static class RecordJson
{
    /// <summary>How records and what they hold are written and read; reading is strict about unknown and missing members, and of records about their order.</summary>
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
            new ObjectConverter<TrialKey>(TrialRecordJson.ReadKey, TrialRecordJson.WriteKey),
            new ObjectConverter<TrialRecord>(TrialRecordJson.Read, TrialRecordJson.Write),
            new ObjectConverter<TrialOutcome>(TrialOutcomeJson.Read, TrialOutcomeJson.Write),
            new ObjectConverter<EpochRecord>(EpochRecordJson.Read, EpochRecordJson.Write),
            new ObjectConverter<PartScore>(PartScoreJson.Read, PartScoreJson.Write),
            new ObjectConverter<Evaluation>(EvaluationJson.Read, EvaluationJson.Write),
        },
    };

    /// <summary>One line of JSON; equal records give equal text.</summary>
    public static string Write(TrialRecord record) => JsonSerializer.Serialize(record, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">Not a record.</exception>
    public static TrialRecord Read(string json) => NotNull(JsonSerializer.Deserialize<TrialRecord>(json, Options));

    /// <summary>The same in UTF-8.</summary>
    /// <exception cref="JsonException">Not a record.</exception>
    public static TrialRecord Read(ReadOnlySpan<byte> json) => NotNull(JsonSerializer.Deserialize<TrialRecord>(json, Options));

    /// <summary>Reads a list of records that is part of a larger text, and leaves the reader on its end.</summary>
    /// <exception cref="JsonException">Not a list of records.</exception>
    public static IReadOnlyList<TrialRecord> ReadAll(ref Utf8JsonReader json) => ObjectReading.List(ref json, TrialRecordJson.Read);

    private static TrialRecord NotNull(TrialRecord? record) => record ?? throw new JsonException("A record is an object, not null.");
}
