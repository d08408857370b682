using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>What is trained, layer by layer; variants with the same model share a table.</summary>
internal static class ModelSection
{
    public static List<Fields> Of(ReportInput input)
    {
        var features = input.Plan.Data.Card.Features;
        return [.. input.Plan.Suite.Resolve().Variants
            .GroupBy(v => CanonicalJson.Write(v.Configuration.Model), StringComparer.Ordinal)
            .Select(group => Model([.. group], features))];
    }

    private static Fields Model(IReadOnlyList<Variant> variants, int features)
    {
        var layers = variants[0].Configuration.Model is Network network ? Layers(network, features) : [];
        return new Fields
        {
            ["variants"] = string.Join(", ", variants.Select(v => v.Name)),
            ["kind"] = SpecShape.Of(variants[0].Configuration.Model.GetType()).Description.TrimEnd('.'),
            ["inputs"] = Figure.Count(features),
            ["layers"] = layers.Select(l => new Fields
            {
                ["name"] = l.Layer.Name,
                ["kind"] = SpecShape.Of(l.Layer.GetType()).Name,
                ["settings"] = Settings(l.Layer),
                ["output"] = Figure.Count(l.Outputs),
                ["parameters"] = Figure.Count(l.Parameters),
            }).ToList(),
            ["parameters"] = Figure.Count(layers.Sum(l => l.Parameters)),
        };
    }

    private static List<(LayerSpec Layer, long Outputs, long Parameters)> Layers(Network network, int features)
    {
        var layers = new List<(LayerSpec, long, long)>();
        long width = features;
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
            SpecShape.Of(dense.Activation.GetType()).Name,
            SpecShape.Of(dense.KernelInitializer.GetType()).Name,
            dense.L1 > 0 ? $"L1 {Figure.Setting(dense.L1)}" : null,
            dense.L2 > 0 ? $"L2 {Figure.Setting(dense.L2)}" : null,
        }.OfType<string>()),
        Dropout dropout => $"rate {Figure.Setting(dropout.Rate)}",
        _ => SettingText.Of(layer),
    };
}
