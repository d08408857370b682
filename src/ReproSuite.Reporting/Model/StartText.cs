using ReproSuite.Analysis;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>Where first weights come from, in words.</summary>
internal static class StartText
{
    public static string Of(StartSpec? start) => start is Pretrained earlier
        ? "weights of an earlier training on the same fold and seed; " + string.Join("; ", Parts(earlier).Select(part => $"{part.Key} {part.Text}"))
        : "drawn by the initializers";

    /// <summary>What an earlier training was, part by part; what it shares with the variant is left out.</summary>
    public static IReadOnlyList<(string Key, string Text)> Parts(Pretrained start)
    {
        (string Key, string? Text)[] parts =
        [
            ("data", start.Data is { } data ? string.Join(", ", new[] { data.Name, DataSection.Subset(data) }.Where(text => text.Length > 0)) : null),
            ("split", start.Split is { } split ? SplitText.Of(split) : null),
            ("model", start.Model is { } model ? ModelText.Outline(model) : null),
            ("training", SettingText.Of(start.Training)),
            ("layers", start.Layers.Count > 0 ? SettingText.Value(start.Layers) : "all but the last"),
            ("prune", start.Prune is { } share ? $"the smallest {Figure.Percent(share)} of each taken kernel" : null),
        ];
        return [.. parts.Where(part => part.Text is not null).Select(part => (part.Key, part.Text!))];
    }
}
