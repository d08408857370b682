using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>One setting in which two configurations differ.</summary>
/// <param name="Key">Its path, such as <c>optimizer.learning-rate</c>.</param>
/// <param name="Before">The first value in words.</param>
/// <param name="After">The second one.</param>
internal readonly record struct SettingChange(string Key, string Before, string After)
{
    /// <summary>The settings in which two configurations differ; networks by what their hidden layers have in common, wherever a layer stands.</summary>
    public static IEnumerable<SettingChange> Between(Configuration before, Configuration after) =>
        Values("preprocessing", before.Preprocessing, after.Preprocessing)
            .Concat(Models(before.Model, after.Model))
            .Concat(Values("training", before.Training, after.Training))
            .Concat(Values("start", before.Start, after.Start))
            .Concat(Values("search", before.Search, after.Search));

    /// <summary>The fields in which two specs of one kind differ; inside a field that holds specs of one kind, the fields of these.</summary>
    public static IEnumerable<SettingChange> Inside(string path, object before, object after) =>
        SpecShape.Of(before.GetType()).Fields.SelectMany(field => Values(path + field.Key, field.ValueOf(before), field.ValueOf(after)));

    private static IEnumerable<SettingChange> Models(ModelSpec before, ModelSpec after)
    {
        if (before is not Network a || after is not Network b) return Values("model", before, after);
        var (mine, others) = (Parts(a), Parts(b));
        return mine.Keys.Union(others.Keys)
            .Select(key => new SettingChange(key, mine.GetValueOrDefault(key, "none"), others.GetValueOrDefault(key, "none")))
            .Where(change => change.Before != change.After);
    }

    /// <summary>A network by kinds of layers: dense ones field by field, as every network has them, the others as a whole, and the output.</summary>
    private static Dictionary<string, string> Parts(Network network)
    {
        var hidden = network.Layers.SkipLast(1).ToList();
        var parts = SpecShape.Of(typeof(Dense)).Fields.Where(field => field.Key != "name").ToDictionary(
            field => $"dense.{field.Key}",
            field => Joined(hidden.OfType<Dense>().Select(layer => SettingText.Value(field.ValueOf(layer))), once: field.Key != "units"), StringComparer.Ordinal);
        foreach (var kind in hidden.Where(layer => layer is not Dense).GroupBy(layer => SpecShape.Of(layer.GetType()).Name))
            parts[kind.Key] = Joined(kind.Select(layer => SettingText.Of(layer) is { Length: > 0 } fields ? fields : kind.Key), once: true);
        parts["output"] = string.Concat(network.Layers.TakeLast(1).Select(SettingText.Named));
        return parts;
    }

    private static string Joined(IEnumerable<string> values, bool once) => string.Join(", ", once ? values.Distinct() : values);

    private static IEnumerable<SettingChange> Values(string path, object? before, object? after)
    {
        if (Equals(before, after)) return [];
        return before is not null && after is not null && before.GetType() == after.GetType() && before is not Freeze && SpecShape.IsSpec(before.GetType())
            ? Inside(path + ".", before, after)
            : [new(path, SettingText.Value(before), SettingText.Value(after))];
    }
}
