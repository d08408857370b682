using System.Collections;
using System.Text.Json.Nodes;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites;

/// <summary>Writes a suite as YAML with every value in it, defaults and shorthands included: what <c>show --resolved</c> prints.</summary>
/// <remarks>
/// Equal suites give equal bytes, and reading the text back gives an equal resolved suite and so the same trial keys. The baseline's
/// configuration stands at the top; every other variant is written out in full, so that no reader has to overlay anything in the head.
/// </remarks>
public static class SuiteWriter
{
    /// <summary>The resolved suite as the text of a suite file.</summary>
    /// <param name="suite">Sound; resolved or not.</param>
    public static string WriteResolved(Suite suite)
    {
        var resolved = suite.Resolve();
        var baseline = resolved.Variants.First(v => v.Name == resolved.Baseline);
        var root = new JsonObject();
        foreach (var key in SuiteKey.All) root[key.Name] = Value(key, resolved, baseline);
        return YamlText.Of(root);
    }

    private static JsonNode? Value(SuiteKey key, Suite suite, Variant baseline) => key.Name switch
    {
        "variants" => new JsonObject(suite.Variants.Select(v => KeyValuePair.Create(v.Name, VariantNode(v, isBaseline: v == baseline)))),
        "profiles" => new JsonObject(suite.Profiles.Select(p => KeyValuePair.Create(p.Name, ProfileNode(p)))),
        _ => Tree(key.Field.ValueOf(SuiteKey.OfConfiguration.Contains(key) ? baseline.Configuration : suite)),
    };

    private static JsonNode? VariantNode(Variant variant, bool isBaseline)
    {
        var node = new JsonObject();
        if (variant.Description.Length > 0) node["description"] = variant.Description;
        if (isBaseline) return node;
        foreach (var key in SuiteKey.OfConfiguration) node[key.Name] = Tree(key.Field.ValueOf(variant.Configuration));
        return node;
    }

    /// <summary>Only what the profile names: a size it does not name stays as it is.</summary>
    private static JsonNode? ProfileNode(Profile profile)
    {
        var node = Fields(profile);
        node.Remove("name");
        foreach (var unnamed in node.Where(entry => entry.Value is null or JsonArray { Count: 0 }).Select(entry => entry.Key).ToList()) node.Remove(unnamed);
        return node;
    }

    /// <summary>As <see cref="CanonicalJson"/> has it, but with fields in declared order, and kinds without values as bare words.</summary>
    private static JsonNode? Tree(object? value)
    {
        if (value is null || value is not IEnumerable && !SpecShape.IsSpec(value.GetType()) || value is string) return CanonicalJson.ToNode(value, identityOnly: false);
        if (value is IEnumerable list) return new JsonArray([.. list.Cast<object?>().Select(Tree)]);
        var shape = SpecShape.Of(value.GetType());
        if (shape.Name.Length == 0) return Fields(value);
        return shape.Fields.Count == 0 ? JsonValue.Create(shape.Name) : new JsonObject { [shape.Name] = Fields(value) };
    }

    private static JsonObject Fields(object spec) =>
        new(SpecShape.Of(spec.GetType()).Fields.Select(field => KeyValuePair.Create(field.Key, Tree(field.ValueOf(spec)))));
}
