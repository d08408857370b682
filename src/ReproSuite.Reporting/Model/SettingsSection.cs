using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>How the baseline is trained, as far as the suite asks for it, and in what each variant differs from it.</summary>
internal static class SettingsSection
{
    public static Fields Of(Suite suite)
    {
        var variants = suite.Resolve().Variants;
        var baseline = variants.First(v => v.Name == suite.Baseline).Configuration;
        return new Fields
        {
            ["baseline"] = suite.Baseline,
            ["rows"] = SpecShape.Of(typeof(TrainingSpec)).Fields.Where(f => IsShown(f, f.ValueOf(baseline.Training))).Select(f => new Fields { ["name"] = f.Key, ["value"] = SettingText.Value(f.ValueOf(baseline.Training)) }).ToList(),
            ["differences"] = variants.Where(v => v.Name != suite.Baseline)
                .SelectMany(v => Differences(baseline, v.Configuration).Select(d => new Fields
                {
                    ["variant"] = v.Name, ["name"] = d.Key, ["baseline"] = d.Before, ["value"] = d.After,
                })).ToList(),
        };
    }

    /// <summary>That nothing watches training is worth a line; other options that nobody asked for are not.</summary>
    private static bool IsShown(SpecField field, object? value) =>
        field.Key == "callbacks" || value is not (null or EquatableList<AugmentationSpec> { Count: 0 });

    private static IEnumerable<Change> Differences(Configuration baseline, Configuration variant) =>
        Steps(baseline.Preprocessing, variant.Preprocessing)
            .Concat(Model(baseline.Model, variant.Model))
            .Concat(Inside("", baseline.Training, variant.Training));

    private static IEnumerable<Change> Steps(EquatableList<PreprocessingSpec> before, EquatableList<PreprocessingSpec> after) =>
        before == after ? [] : [new("preprocessing", Outline(before), Outline(after))];

    /// <summary>Networks with the same layers are compared setting by setting, others as a whole.</summary>
    private static IEnumerable<Change> Model(ModelSpec before, ModelSpec after)
    {
        if (before is Network a && after is Network b && a.Layers.Select(Identity).SequenceEqual(b.Layers.Select(Identity)))
            return a.Layers.Zip(b.Layers).SelectMany(pair => Inside(pair.First.Name + ".", pair.First, pair.Second));
        return before == after ? [] : [new("model", Outline(before), Outline(after))];
    }

    private static (string, Type) Identity(LayerSpec layer) => (layer.Name, layer.GetType());

    /// <summary>The fields in which two specs of one kind differ; inside a field that holds specs of one kind, the fields of these.</summary>
    private static IEnumerable<Change> Inside(string path, object before, object after) =>
        SpecShape.Of(before.GetType()).Fields.SelectMany(field => Values(path + field.Key, field.ValueOf(before), field.ValueOf(after)));

    private static IEnumerable<Change> Values(string path, object? before, object? after)
    {
        if (Equals(before, after)) return [];
        return before is not null && after is not null && before.GetType() == after.GetType() && SpecShape.IsSpec(before.GetType())
            ? Inside(path + ".", before, after)
            : [new(path, SettingText.Value(before), SettingText.Value(after))];
    }

    private static string Outline(EquatableList<PreprocessingSpec> steps) =>
        steps.Count == 0 ? "none" : string.Join(" → ", steps.Select(SettingText.Named));

    /// <summary><c>dense 128 → dropout 0.3 → dense 10</c>.</summary>
    private static string Outline(ModelSpec model) => model is not Network network
        ? SpecShape.Of(model.GetType()).Name
        : string.Join(" → ", network.Layers.Select(layer => layer switch
        {
            Dense dense => $"dense {Figure.Count(dense.Units)}{Penalties(dense)}",
            Activate activate => SettingText.Named(activate.Function),
            Dropout dropout => $"dropout {Figure.Setting(dropout.Rate)}",
            _ => SettingText.Named(layer),
        }));

    private static string Penalties(Dense dense) =>
        (dense.L1 > 0 ? $" L1 {Figure.Setting(dense.L1)}" : "") + (dense.L2 > 0 ? $" L2 {Figure.Setting(dense.L2)}" : "");

    private readonly record struct Change(string Key, string Before, string After);
}
