using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>How the baseline is trained, as far as the suite asks for it, and in what each variant differs from it; a start that several share is told once.</summary>
internal static class SettingsSection
{
    public static Fields Of(Suite suite)
    {
        var variants = suite.Resolve().Variants;
        var baseline = variants.First(v => v.Name == suite.Baseline).Configuration;
        return new Fields
        {
            ["baseline"] = suite.Baseline,
            ["rows"] = Rows(baseline).Select(row => new Fields { ["name"] = row.Key, ["value"] = row.Value }).ToList(),
            ["differences"] = variants.Where(v => v.Name != suite.Baseline)
                .SelectMany(v => Differences(baseline, v.Configuration).Select(d => (Variant: v.Name, Change: d)))
                .GroupBy(d => (d.Change, Alone: d.Change.Key is "start" ? "" : d.Variant))
                .Select(same => new Fields
                {
                    ["variant"] = string.Join(", ", same.Select(d => d.Variant)),
                    ["name"] = same.Key.Change.Key,
                    ["baseline"] = same.Key.Change.Before,
                    ["value"] = same.Key.Change.After,
                }).ToList(),
        };
    }

    private static IEnumerable<(string Key, string Value)> Rows(Configuration baseline)
    {
        foreach (var field in SpecShape.Of(typeof(TrainingSpec)).Fields)
            if (field.ValueOf(baseline.Training) is var value && IsShown(field, value)) yield return (field.Key, SettingText.Value(value));
        if (baseline.Start is not null) yield return ("start", StartText.Of(baseline.Start));
        if (baseline.Search is not null) yield return ("search", SearchText.Brief(baseline.Search));
    }

    /// <summary>That nothing watches training is worth a line; other options that nobody asked for are not.</summary>
    private static bool IsShown(SpecField field, object? value) =>
        field.Key == "callbacks" || value is not (null or EquatableList<AugmentationSpec> { Count: 0 });

    private static IEnumerable<SettingChange> Differences(Configuration baseline, Configuration variant) =>
        Steps(baseline.Preprocessing, variant.Preprocessing)
            .Concat(Model(baseline.Model, variant.Model))
            .Concat(SettingChange.Inside("", baseline.Training, variant.Training))
            .Concat(Start(baseline.Start, variant.Start))
            .Concat(baseline.Search == variant.Search ? [] : [new("search", SearchText.Brief(baseline.Search), SearchText.Brief(variant.Search))]);

    private static IEnumerable<SettingChange> Steps(EquatableList<PreprocessingSpec> before, EquatableList<PreprocessingSpec> after) =>
        before == after ? [] : [new("preprocessing", Outline(before), Outline(after))];

    /// <summary>Networks with the same layers are compared setting by setting, others as a whole.</summary>
    private static IEnumerable<SettingChange> Model(ModelSpec before, ModelSpec after)
    {
        (before, after) = (before.Resolve(), after.Resolve());
        if (before is Network a && after is Network b && a.Layers.Select(Identity).SequenceEqual(b.Layers.Select(Identity)))
            return a.Layers.Zip(b.Layers).SelectMany(pair => SettingChange.Inside(pair.First.Name + ".", pair.First, pair.Second));
        return before == after ? [] : [new("model", ModelText.Outline(before), ModelText.Outline(after))];
    }

    /// <summary>Two earlier trainings are compared part by part.</summary>
    private static IEnumerable<SettingChange> Start(StartSpec? before, StartSpec? after)
    {
        if (before == after) return [];
        if (before is not Pretrained a || after is not Pretrained b) return [new("start", StartText.Of(before), StartText.Of(after))];
        var (mine, others) = (StartText.Parts(a).ToDictionary(), StartText.Parts(b).ToDictionary());
        return mine.Keys.Union(others.Keys)
            .Select(key => new SettingChange("start." + key, mine.GetValueOrDefault(key, Same(key)), others.GetValueOrDefault(key, Same(key))))
            .Where(change => change.Before != change.After);
    }

    /// <summary>What stands for a part of an earlier training that the suite leaves out.</summary>
    private static string Same(string key) => key is "prune" ? "none" : "the variant’s own";

    private static (string, Type) Identity(LayerSpec layer) => (layer.Name, layer.GetType());

    private static string Outline(EquatableList<PreprocessingSpec> steps) =>
        steps.Count == 0 ? "none" : string.Join(" → ", steps.Select(SettingText.Named));
}
