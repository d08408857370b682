using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>How the baseline is trained, and in what each variant differs from it.</summary>
internal static class SettingsSection
{
    private const string Absent = "none";

    public static Fields Of(Suite suite)
    {
        var variants = suite.Resolve().Variants;
        var baseline = variants.First(v => v.Name == suite.Baseline).Configuration;
        return new Fields
        {
            ["baseline"] = suite.Baseline,
            ["rows"] = Settings(baseline.Training).Select(s => new Fields { ["name"] = s.Key, ["value"] = s.Value }).ToList(),
            ["differences"] = variants.Where(v => v.Name != suite.Baseline)
                .SelectMany(v => Differences(baseline, v.Configuration).Select(d => new Fields
                {
                    ["variant"] = v.Name, ["name"] = d.Key, ["baseline"] = d.Before, ["value"] = d.After,
                })).ToList(),
        };
    }

    private static IEnumerable<(string Key, string Before, string After)> Differences(Configuration baseline, Configuration variant) =>
        Compare(Of(baseline.Preprocessing), Of(variant.Preprocessing))
            .Concat(Model(baseline.Model, variant.Model))
            .Concat(Compare(Settings(baseline.Training), Settings(variant.Training)));

    /// <summary>Networks with the same layers are compared setting by setting, others as a whole.</summary>
    private static IEnumerable<(string Key, string Before, string After)> Model(ModelSpec baseline, ModelSpec variant)
    {
        if (baseline is Network before && variant is Network after
            && before.Layers.Select(l => (l.Name, l.GetType())).SequenceEqual(after.Layers.Select(l => (l.Name, l.GetType()))))
            return Compare(Layers(before), Layers(after));
        return baseline == variant ? [] : [("model", Outline(baseline), Outline(variant))];
    }

    private static List<(string Key, string Value)> Layers(Network network) =>
        [.. network.Layers.SelectMany(layer => Settings(layer).Select(f => ($"{layer.Name}.{f.Key}", f.Value)))];

    /// <summary><c>dense 128 → dropout 0.3 → dense 10</c>.</summary>
    private static string Outline(ModelSpec model) => model is not Network network
        ? SpecShape.Of(model.GetType()).Name
        : string.Join(" → ", network.Layers.Select(layer => layer switch
        {
            Dense dense => $"dense {Figure.Count(dense.Units)}",
            Dropout dropout => $"dropout {Figure.Setting(dropout.Rate)}",
            _ => SettingText.Named(layer),
        }));

    private static List<(string Key, string Value)> Of(IReadOnlyList<PreprocessingSpec> steps) =>
        [("preprocessing", steps.Count == 0 ? Absent : string.Join(" → ", steps.Select(SettingText.Named)))];

    private static List<(string Key, string Value)> Settings(object spec) =>
        [.. SpecShape.Of(spec.GetType()).Fields.Where(f => f.Key != "name").Select(f => (f.Key, SettingText.Value(f.ValueOf(spec))))];

    private static IEnumerable<(string Key, string Before, string After)> Compare(
        IReadOnlyList<(string Key, string Value)> before, IReadOnlyList<(string Key, string Value)> after) =>
        before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Key, pair.First.Value, pair.Second.Value));
}
