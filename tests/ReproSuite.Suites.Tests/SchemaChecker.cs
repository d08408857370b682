using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReproSuite.Suites.Faults;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites.Tests;

/// <summary>Checks a value against the words of JSON Schema 2020-12 that the suite schema uses; any other word is an error of the schema.</summary>
internal static class SchemaChecker
{
    /// <summary>The schema of suite files.</summary>
    public static JsonObject Schema { get; } = JsonNode.Parse(SuiteSchema.Write())!.AsObject();

    /// <summary>Every violation in a suite file's text, as the path of the value and the word it breaks.</summary>
    public static IReadOnlyList<string> Check(string text) => Check(text, Schema);

    /// <summary>Every violation of a schema in the text of a file.</summary>
    public static IReadOnlyList<string> Check(string text, JsonObject schema)
    {
        var broken = new List<string>();
        Check(schema, schema, Tree(YamlDocument.Parse(text, new FaultList("schema.repro.yaml"))), "$", broken);
        return broken;
    }

    /// <summary>A document as a schema sees it: by YAML's core schema.</summary>
    private static JsonNode? Tree(YamlNode? node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Tree(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Tree)]),
        YamlScalar { IsPlain: true, Text: "" or "null" } => null,
        YamlScalar scalar when ScalarReader.TryRead(scalar, typeof(bool), out var flag) => JsonValue.Create((bool)flag!),
        YamlScalar scalar when ScalarReader.TryRead(scalar, typeof(double), out var number) => JsonValue.Create((double)number!),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };

    private static void Check(JsonObject root, JsonObject schema, JsonNode? value, string path, List<string> broken)
    {
        foreach (var (word, rule) in schema)
        {
            if (!Holds(root, schema, word, rule!, value, path, broken)) broken.Add($"{path} {word}");
        }
    }

    private static bool Holds(JsonObject root, JsonObject schema, string word, JsonNode rule, JsonNode? value, string path, List<string> broken) => word switch
    {
        "$schema" or "$defs" or "title" or "description" or "default" => true,
        "$ref" => All(root, [root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!], value, path, broken),
        "type" => rule is JsonArray types ? types.Any(t => IsOf(t!.GetValue<string>(), value)) : IsOf(rule.GetValue<string>(), value),
        "enum" => rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)),
        "oneOf" => rule.AsArray().Count(form => Passes(root, form!.AsObject(), value)) == 1,
        "minimum" => Number(value) is not { } n || n >= rule.GetValue<double>(),
        "maximum" => Number(value) is not { } n || n <= rule.GetValue<double>(),
        "exclusiveMinimum" => Number(value) is not { } n || n > rule.GetValue<double>(),
        "exclusiveMaximum" => Number(value) is not { } n || n < rule.GetValue<double>(),
        "pattern" => value?.GetValueKind() != JsonValueKind.String || Regex.IsMatch(value.GetValue<string>(), rule.GetValue<string>()),
        "required" => value is not JsonObject o || rule.AsArray().All(key => o.ContainsKey(key!.GetValue<string>())),
        "minProperties" => value is not JsonObject o || o.Count >= rule.GetValue<int>(),
        "propertyNames" => value is not JsonObject o || o.All(e => Passes(root, rule.AsObject(), JsonValue.Create(e.Key))),
        "items" => value is not JsonArray list || list.Select((item, i) => Sub(root, rule, item, $"{path}[{i}]", broken)).ToList().All(ok => ok),
        "properties" => value is not JsonObject o || rule.AsObject().Where(p => o.ContainsKey(p.Key)).Select(p => Sub(root, p.Value!, o[p.Key], $"{path}.{p.Key}", broken)).ToList().All(ok => ok),
        "additionalProperties" => value is not JsonObject o || Others(schema, o).Select(e => rule is JsonObject && Sub(root, rule, e.Value, $"{path}.{e.Key}", broken)).ToList().All(ok => ok),
        _ => throw new InvalidOperationException($"The checker does not know \"{word}\"."),
    };

    private static bool All(JsonObject root, IEnumerable<JsonNode> schemas, JsonNode? value, string path, List<string> broken) =>
        schemas.Select(s => Sub(root, s, value, path, broken)).ToList().All(ok => ok);

    private static bool Sub(JsonObject root, JsonNode schema, JsonNode? value, string path, List<string> broken)
    {
        var before = broken.Count;
        Check(root, schema.AsObject(), value, path, broken);
        return broken.Count == before;
    }

    private static bool Passes(JsonObject root, JsonObject schema, JsonNode? value)
    {
        var broken = new List<string>();
        Check(root, schema, value, "", broken);
        return broken.Count == 0;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Others(JsonObject schema, JsonObject value) =>
        value.Where(e => schema["properties"]?[e.Key] is null);

    private static double? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : null;

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "null" => value is null,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } n && n == Math.Floor(n),
        _ => throw new InvalidOperationException($"The checker does not know the type \"{type}\"."),
    };
}
