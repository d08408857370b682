using ReproSuite.Core.Specs;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites;

/// <summary>Lays a variant's nodes over the suite's own, guided by the shape of what they describe.</summary>
/// <remarks>
/// Mappings of a record merge key by key. A choice written with the same word merges the word's values; with another word, or as a
/// bare word, it replaces. Lists and scalars replace. Every node keeps its own place, so a fault in an inherited value points to the base.
/// </remarks>
internal static class Overlay
{
    /// <summary>The merged node of a value of the given type.</summary>
    public static YamlNode Merge(Type type, YamlNode under, YamlNode over)
    {
        if (!SpecShape.IsSpec(type) || under is not YamlMapping lower || over is not YamlMapping upper) return over;
        var shape = SpecShape.Of(type);
        return shape.IsChoice ? MergeChoice(shape, lower, upper) : MergeFields(shape, lower, upper);
    }

    private static YamlMapping MergeChoice(SpecShape shape, YamlMapping lower, YamlMapping upper)
    {
        if (lower.Entries is not [var old] || upper.Entries is not [var entry] || old.Key.Text != entry.Key.Text) return upper;
        var kind = shape.Cases.FirstOrDefault(c => c.Name == entry.Key.Text);
        return kind is null ? upper : new YamlMapping(lower.Start, [entry with { Value = Merge(kind.Type, old.Value, entry.Value) }]);
    }

    private static YamlMapping MergeFields(SpecShape shape, YamlMapping lower, YamlMapping upper)
    {
        var kept = lower.Entries.Select(old => upper[old.Key.Text] is { } entry ? Over(shape, old, entry) : old);
        var added = upper.Entries.Where(entry => lower[entry.Key.Text] is null);
        return new YamlMapping(lower.Start, [.. kept, .. added]);
    }

    private static YamlEntry Over(SpecShape shape, YamlEntry old, YamlEntry entry)
    {
        var field = shape.Fields.FirstOrDefault(f => f.Key == entry.Key.Text);
        return field is null ? entry : entry with { Value = Merge(field.Type, old.Value, entry.Value) };
    }
}
