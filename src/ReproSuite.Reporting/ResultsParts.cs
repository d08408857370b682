using System.Text.Json;
using ReproSuite.Core.Records;

namespace ReproSuite.Reporting;

/// <summary>A results file taken apart: its records, which are nearly all of it, and every other member as it stands.</summary>
internal sealed record ResultsParts(IReadOnlyDictionary<string, JsonElement> Members, IReadOnlyList<TrialRecord> Records)
{
    /// <summary>Version of the layout.</summary>
    public const int Schema = 2;

    /// <summary>Takes an object in UTF-8 apart. Its version is looked at before its records, which another one may write in another way.</summary>
    /// <exception cref="JsonException">No such object, another version, one that says a thing twice, or records that are none.</exception>
    public static ResultsParts Of(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8);
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        IReadOnlyList<TrialRecord>? records = null;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) throw new JsonException("it is no object");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name == "records" && records is null) records = RecordJson.ReadAll(ref json);
            else if (!members.TryAdd(name, JsonElement.ParseValue(ref json))) throw new JsonException($"\"{name}\" is there twice");
            else if (name == "schema") Require(members[name]);
        }
        json.Read(); // Only white space may follow; the reader refuses anything else.
        if (!members.ContainsKey("schema")) throw new JsonException("it has no \"schema\"");
        return new ResultsParts(members, records ?? throw new JsonException("it has no \"records\""));
    }

    /// <summary>A member.</summary>
    public JsonElement this[string name] => Members.TryGetValue(name, out var member) ? member : throw new JsonException($"it has no \"{name}\"");

    /// <summary>A member as a value of ours.</summary>
    public T Get<T>(string name) => Get<T>(this[name], name);

    /// <summary>A member that may be absent.</summary>
    public T? Find<T>(string name) => Members.ContainsKey(name) ? Get<T>(name) : default;

    /// <summary>A member of a member as a value of ours.</summary>
    public static T Get<T>(JsonElement of, string name, string member) => Get<T>(of.GetProperty(member), $"{name}.{member}");

    private static void Require(JsonElement schema)
    {
        if (schema.GetInt32() != Schema) throw new JsonException($"its schema is {schema.GetRawText()}, this tool reads {Schema}");
    }

    private static T Get<T>(JsonElement value, string name) => value.Deserialize<T>(RecordJson.Options) ?? throw new JsonException($"\"{name}\" is null");
}
