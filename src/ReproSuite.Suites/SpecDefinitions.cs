using System.Text.Json.Nodes;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Suites;

/// <summary>The schema's definitions of specs: each choice and kind once in full, and once as an overlay, in which nothing is required.</summary>
internal sealed class SpecDefinitions
{
    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    /// <summary>Every definition that was asked for, by name.</summary>
    public JsonObject ToNode() => new(_definitions.Select(d => KeyValuePair.Create(d.Key, d.Value)));

    /// <summary>The schema of a field's value.</summary>
    public JsonObject Value(SpecField field, bool asOverlay)
    {
        // A list replaces the base's list, so its items are whole even in an overlay.
        var schema = SpecShape.ElementOf(field.Type) is { } element
            ? new JsonObject { ["type"] = "array", ["items"] = Item(field, element, asOverlay: false) }
            : Item(field, field.Type, asOverlay);
        if (field.Description.Length > 0) schema["description"] = field.Description;
        if (field.Default is not null && SpecShape.ElementOf(field.Type) is null) schema["default"] = CanonicalJson.ToNode(field.Default, identityOnly: false);
        return schema;
    }

    /// <summary>The schema of a record's fields, in place.</summary>
    public JsonObject Record(SpecShape shape, bool asOverlay)
    {
        var required = asOverlay ? [] : shape.Fields.Where(f => f.IsRequired).Select(f => f.Key);
        var schema = SuiteSchema.Object([.. shape.Fields.Select(f => (f.Key, (JsonNode)Value(f, asOverlay)))], required);
        if (shape.Description.Length > 0) schema["description"] = shape.Description;
        return schema;
    }

    private JsonObject Item(SpecField field, Type type, bool asOverlay)
    {
        var nullable = SpecBinder.AllowsNull(field);
        if (SpecShape.IsSpec(type)) return OrNull(Reference(SpecShape.Of(type), asOverlay), nullable);
        if (type == typeof(RowRange)) return Text("string", nullable, ("pattern", "^[0-9]+\\.\\.[0-9]+$"));
        if (type == typeof(TrainingLength)) return Text("string", nullable, ("pattern", "^0*[1-9][0-9]* (epochs?|steps?)$"));
        if (type == typeof(bool)) return Text("boolean", nullable);
        if (type == typeof(string)) return field.OneOf.Count == 0 ? Text("string", nullable) : OrNull(new JsonObject { ["enum"] = Words(field.OneOf) }, nullable);
        return Bounded(Text(type == typeof(int) ? "integer" : "number", nullable), field.Bounds);
    }

    private static JsonObject OrNull(JsonObject schema, bool nullable) =>
        nullable ? new JsonObject { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;

    private static JsonObject Text(string type, bool nullable, params (string Key, string Value)[] more)
    {
        var schema = new JsonObject { ["type"] = nullable ? Words([type, "null"]) : JsonValue.Create(type) };
        foreach (var (key, value) in more) schema[key] = value;
        return schema;
    }

    private static JsonObject Bounded(JsonObject schema, BoundsAttribute? bounds)
    {
        if (bounds is not null && double.IsFinite(bounds.Low)) schema[bounds.LowOpen ? "exclusiveMinimum" : "minimum"] = bounds.Low;
        if (bounds is not null && double.IsFinite(bounds.High)) schema[bounds.HighOpen ? "exclusiveMaximum" : "maximum"] = bounds.High;
        return schema;
    }

    private JsonObject Reference(SpecShape shape, bool asOverlay)
    {
        var name = (asOverlay ? "overlay-" : "") + SpecShape.Kebab(shape.Type.Name.Replace("Spec", "", StringComparison.Ordinal));
        if (_definitions.TryAdd(name, null)) _definitions[name] = shape.IsChoice ? Choice(shape, name, asOverlay) : Record(shape, asOverlay);
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Choice(SpecShape choice, string name, bool asOverlay)
    {
        var forms = new JsonArray();
        var bare = choice.Cases.Where(kind => kind.Fields.All(f => !f.IsRequired)).Select(kind => kind.Name).ToList();
        if (bare.Count > 0) forms.Add(new JsonObject { ["enum"] = Words(bare) });
        foreach (var kind in choice.Cases)
        {
            var kindName = $"{name}.{kind.Name}";
            _definitions[kindName] = Record(kind, asOverlay);
            forms.Add(SuiteSchema.Object([(kind.Name, new JsonObject { ["$ref"] = $"#/$defs/{kindName}" })], [kind.Name]));
        }
        return new JsonObject { ["oneOf"] = forms };
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);
}
