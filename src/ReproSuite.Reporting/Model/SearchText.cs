using System.Globalization;
using ReproSuite.Analysis;
using ReproSuite.Core;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>Searches in words: what is done, over what, and what came out.</summary>
internal static class SearchText
{
    /// <summary>What a search does, without its space: <c>Hyperband with up to 5 epochs, factor 3, …</c>.</summary>
    public static string About(SearchSpec search) => search switch
    {
        Hyperband h => $"Hyperband with up to {Epochs(h.MaxEpochs)}, factor {Figure.Count(h.Factor)}{(h.Iterations > 1 ? $", {Figure.Count(h.Iterations)} times" : "")}, {Judged(h)}",
        RandomSearch r => $"Random search over {Figure.Count(r.Trials, "configuration", "configurations")}{For(r.Epochs)}, {Judged(r)}",
        GridSearch g => $"Grid search over every combination{For(g.Epochs)}, {Judged(g)}",
        CrossValidate c => $"Epochs cross-validated inside the training rows ({SplitText.Of(c.Split)}): the epoch of the lowest mean validation loss"
            + $"{(c.Extra > 0 ? $" and {Figure.Count(c.Extra)} more" : "")}, then trained on all of them",
        _ => SettingText.Named(search),
    };

    /// <summary>Its kind and what it is over: <c>hyperband over model.blocks, training.batch</c>.</summary>
    public static string Brief(SearchSpec? search) => search switch
    {
        null => "none",
        ParameterSearchSpec parameters => $"{SpecShape.Of(search.GetType()).Name} over {string.Join(", ", parameters.Space.Select(p => p.Sets))}",
        CrossValidate c => $"epochs by cross-validation ({SplitText.Of(c.Split)}){(c.Extra > 0 ? $", {Figure.Count(c.Extra)} more" : "")}",
        _ => SettingText.Named(search),
    };

    /// <summary>What a parameter may be: <c>0.0001 to 0.01 (logarithmic)</c>.</summary>
    public static string Values(ParameterSpec parameter) => parameter switch
    {
        FloatParameter f => $"{SettingText.Value(f.Low)} to {SettingText.Value(f.High)}{(f.Log ? " (logarithmic)" : "")}{(f.Step is { } step ? $" in steps of {Figure.Setting(step)}" : "")}",
        IntParameter i => $"{Figure.Count(i.Low)} to {Figure.Count(i.High)}{(i.Step > 1 ? $" in steps of {Figure.Count(i.Step)}" : "")}",
        ChoiceParameter c => "one of " + SettingText.Value(c.Of),
        WordParameter w => "one of " + SettingText.Value(w.Of),
        BooleanParameter => "no or yes",
        RepeatParameter r => $"{Figure.Count(r.Low)} to {Figure.Count(r.High)} items{(r.Each.Count == 0 ? "" : $", each with {string.Join(", ", r.Each.Select(p => $"{p.Sets} {Values(p)}"))}")}",
        _ => SettingText.Of(parameter),
    };

    /// <summary>Chosen settings, those of one item of a list together: <c>model.blocks 2</c>, <c>[0] units 16, l2 0.001</c>, ….</summary>
    /// <param name="settings">Each as <c>path: value</c>.</param>
    public static IReadOnlyList<string> Settings(EquatableList<string> settings)
    {
        var groups = new List<(string Item, List<string> Parts)>();
        foreach (var (path, value) in settings.Select(Split))
        {
            var end = path.LastIndexOf(']');
            var item = end < 0 ? "" : path[..(end + 1)];
            var part = end < 0 ? $"{path} {value}" : $"{path[(end + 1)..].TrimStart('.')} {value}";
            if (groups.Count > 0 && groups[^1].Item == item) groups[^1].Parts.Add(part);
            else groups.Add((item, [part]));
        }
        return [.. groups.Select(g => (g.Item.Length > 0 ? g.Item[g.Item.LastIndexOf('[')..] + " " : "") + string.Join(", ", g.Parts))];
    }

    private static (string Path, string Value) Split(string setting)
    {
        var colon = setting.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) return (setting, "");
        var (path, value) = (setting[..colon], setting[(colon + 2)..]);
        return (path, double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Figure.WithMinus(Figure.Setting(number), plus: false) : value);
    }

    private static string Judged(ParameterSearchSpec search) =>
        $"judged by the best epoch’s validation {(search.HigherIsBetter ? "accuracy" : "loss")} inside the training rows ({SplitText.Of(search.Split)}), "
        + $"then {(search.FinalEpochs is { } epochs ? Epochs(epochs) : "trained")} on all of them";

    private static string For(int? epochs) => epochs is { } count ? $", {Epochs(count)} each" : "";

    private static string Epochs(int count) => Figure.Count(count, "epoch", "epochs");
}
