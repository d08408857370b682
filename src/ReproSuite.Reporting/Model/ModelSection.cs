using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>What is trained, layer by layer; variants with the same model on as many inputs share a table.</summary>
/// <remarks>How many terms a vectorizer finds depends on the fold: inputs and parameters of texts are the most that there can be, and said so.</remarks>
internal static class ModelSection
{
    public static List<Fields> Of(ReportInput input)
    {
        var card = input.Plan.Data.Card;
        return [.. input.Plan.Suite.Resolve().Variants
            .GroupBy(v => (Model: CanonicalJson.Write(v.Configuration.Model), Space: (v.Configuration.Search as ParameterSearchSpec)?.Space ?? [], Features: card.FeaturesAfter(v.Configuration.Preprocessing)))
            .Select(group => Model([.. group], group.Key.Features, card.IsText))];
    }

    private static Fields Model(IReadOnlyList<Variant> variants, long features, bool isText)
    {
        var fewest = isText ? 1 : features;
        var (layers, least) = (Layers(variants[0], features), Layers(variants[0], fewest));
        return new Fields
        {
            ["variants"] = string.Join(", ", variants.Select(v => v.Name)),
            ["kind"] = Kind(variants[0].Configuration.Model),
            ["note"] = variants[0].Configuration.Search is ParameterSearchSpec search
                ? $"Where the search starts; each trial chooses {string.Join(", ", search.Space.Select(p => p.Sets))}." : null,
            ["inputs"] = Range(fewest, features),
            ["layers"] = layers.Zip(least, (l, few) => new Fields
            {
                ["name"] = l.Layer.Name,
                ["kind"] = SpecShape.Of(l.Layer.GetType()).Name,
                ["settings"] = Settings(l.Layer),
                ["output"] = Range(few.Outputs, l.Outputs),
                ["parameters"] = Range(few.Parameters, l.Parameters),
            }).ToList(),
            ["parameters"] = Range(least.Sum(l => l.Parameters), layers.Sum(l => l.Parameters)),
        };
    }

    /// <summary>In a sentence; of a model without layers its settings too.</summary>
    private static string Kind(ModelSpec model) =>
        SpecShape.Of(model.GetType()).Description.TrimEnd('.') + (model is LibraryModelSpec ? $": {SettingText.Of(model)}" : "");

    /// <summary>A count that may be less in some fold is said to be the most.</summary>
    private static string Range(long least, long most) => (least < most ? "up to " : "") + Figure.Count(most);

    private static List<(LayerSpec Layer, long Outputs, long Parameters)> Layers(Variant variant, long features)
    {
        if (variant.Configuration.Model.Resolve() is not Network network) return [];
        var layers = new List<(LayerSpec, long, long)>();
        var width = features;
        foreach (var layer in network.Layers)
        {
            var parameters = layer.Parameters(width);
            width = layer.Outputs(width);
            layers.Add((layer, width, parameters));
        }

        return layers;
    }

    /// <summary>What a reader looks for; penalties only where there are any.</summary>
    private static string Settings(LayerSpec layer) => layer switch
    {
        Dense dense => string.Join(", ", new[]
        {
            SettingText.Named(dense.Activation),
            SettingText.Named(dense.KernelInitializer),
            dense.BiasInitializer is { } bias ? $"bias {SettingText.Named(bias)}" : null,
            dense.L1 > 0 ? $"L1 {Figure.Setting(dense.L1)}" : null,
            dense.L2 > 0 ? $"L2 {Figure.Setting(dense.L2)}" : null,
            dense.MaxNorm is { } limit ? $"max-norm {Figure.Setting(limit)}" : null,
        }.OfType<string>()),
        Dropout dropout => $"rate {Figure.Setting(dropout.Rate)}",
        _ => SettingText.Of(layer),
    };
}
