using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Suites;

/// <summary>Writes the JSON Schema (draft 2020-12) of suite files, by which editors complete and check them.</summary>
/// <remarks>
/// It is generated from the very shapes the reader goes by, so the two know the same keys, words and bounds. What reaches over several
/// values — the baseline is a variant, a name stands once, what an overlay must add — only the reader checks.
/// </remarks>
public static class SuiteSchema
{
    /// <summary>File name of the committed schema.</summary>
    public const string FileName = "repro.schema.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as indented JSON with a line end at the end.</summary>
    public static string Write()
    {
        var definitions = new SpecDefinitions();
        var root = Object([.. SuiteKey.All.Select(key => (key.Name, Top(key, definitions)))], SuiteKey.All.Where(k => k.IsRequired).Select(k => k.Name));
        root["description"] = "One question, as an experiment: a baseline and its variants on the same data, folds and seeds.";
        return Text("ReproSuite suite", root, definitions);
    }

    /// <summary>The text of a schema with these definitions.</summary>
    internal static string Text(string title, JsonObject root, SpecDefinitions definitions)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title, ["description"] = root["description"]?.DeepClone() };
        foreach (var (key, value) in root) schema[key] = value?.DeepClone();
        schema["$defs"] = definitions.ToNode();
        return schema.ToJsonString(Indented) + "\n";
    }

    /// <summary>A mapping with exactly these keys.</summary>
    internal static JsonObject Object(IReadOnlyList<(string Key, JsonNode Value)> properties, IEnumerable<string> required)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (required.ToList() is { Count: > 0 } keys) schema["required"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]);
        schema["properties"] = new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value)));
        return schema;
    }

    private static JsonNode Top(SuiteKey key, SpecDefinitions definitions)
    {
        var schema = key.Name switch
        {
            "variants" => Map(Variant(definitions), atLeast: 1),
            "claims" => new JsonObject { ["type"] = "array", ["items"] = Claim(definitions) },
            "profiles" => Map(Profile(definitions), atLeast: 0),
            "seeds" => Seeds(definitions.Value(key.Field, asOverlay: false)),
            _ => definitions.Value(key.Field, asOverlay: false),
        };
        schema["description"] = key.Description;
        return schema;
    }

    private static JsonObject Map(JsonNode value, int atLeast)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (atLeast > 0) schema["minProperties"] = atLeast;
        schema["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z0-9][a-z0-9.+_-]*$" };
        schema["additionalProperties"] = value;
        return schema;
    }

    private static JsonObject Variant(SpecDefinitions definitions)
    {
        var changes = SuiteKey.OfConfiguration.Select(key => (key.Name, (JsonNode)definitions.Value(key.Field, asOverlay: true)));
        return Object([("description", new JsonObject { ["type"] = "string" }), .. changes], required: []);
    }

    private static JsonObject Claim(SpecDefinitions definitions) => new()
    {
        ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, definitions.Record(SpecShape.Of(typeof(Claim)), asOverlay: false)),
    };

    private static JsonObject Profile(SpecDefinitions definitions)
    {
        var sizes = SpecShape.Of(typeof(Profile)).Fields.Where(field => field.Key != "name");
        return Object([.. sizes.Select(f => (f.Key, (JsonNode)(f.Key == "seeds" ? Seeds(definitions.Value(f, asOverlay: false)) : definitions.Value(f, asOverlay: false))))], required: []);
    }

    private static JsonObject Seeds(JsonObject list) => new()
    {
        ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = SpecBinder.MostSeeds }, list),
    };
}
