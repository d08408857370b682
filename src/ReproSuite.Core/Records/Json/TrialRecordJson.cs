using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Records.Json;

/// <summary>The text form of <see cref="TrialRecord"/>: its canonical spec is embedded as JSON instead of as a quoted text, so that people and other tools can read it.</summary>
internal static class TrialRecordJson
{
    /// <summary>Bytes that are the same whoever writes them: printable characters of ASCII but the space, and no escapes.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Where(letter => letter != '\\').Select(letter => (byte)letter)]);

    public static TrialRecord Read(ref Utf8JsonReader json)
    {
        json.Begin();
        var record = new TrialRecord(
            json.Object("key"u8, ReadKey),
            json.Rare<EngineId>("engine"u8),
            json.Text("data-digest"u8),
            json.Text("split-digest"u8),
            json.Object("spec"u8, ReadSpec),
            json.Object("outcome"u8, TrialOutcomeJson.Read),
            json.Has("before"u8) ? json.Object("before"u8, ReadKey) : null)
        {
            Facts = json.Has("facts"u8) ? json.Rare<EngineFacts>("facts"u8) : null,
        };
        json.End();
        return record;
    }

    public static void Write(Utf8JsonWriter json, TrialRecord record)
    {
        json.WriteStartObject();
        json.WriteString("key"u8, record.Key.Hex);
        json.WriteRare("engine"u8, record.Engine);
        json.WriteString("data-digest"u8, record.DataDigest);
        json.WriteString("split-digest"u8, record.SplitDigest);
        json.WritePropertyName("spec"u8);
        json.WriteRawValue(record.Spec);
        json.WriteObject("outcome"u8, record.Outcome, TrialOutcomeJson.Write);
        if (record.Before is { } before) json.WriteString("before"u8, before.Hex);
        if (record.Facts is { } facts) json.WriteRare("facts"u8, facts);
        json.WriteEndObject();
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static TrialKey ReadKey(ref Utf8JsonReader json) =>
        ObjectReading.Text(ref json) is var hex && TrialKey.IsWellFormed(hex) ? new TrialKey(hex) : throw new JsonException("A key is 64 lower-case hexadecimal digits.");

    public static void WriteKey(Utf8JsonWriter json, TrialKey key) => json.WriteStringValue(key.Hex);

    /// <summary>Without the white space that another tool may have put in.</summary>
    private static string ReadSpec(ref Utf8JsonReader json)
    {
        using var spec = JsonDocument.ParseValue(ref json);
        var text = JsonMarshal.GetRawUtf8Value(spec.RootElement);
        return text.ContainsAnyExcept(Plain) ? JsonSerializer.Serialize(spec.RootElement, CanonicalJson.Compact) : Encoding.ASCII.GetString(text);
    }
}
