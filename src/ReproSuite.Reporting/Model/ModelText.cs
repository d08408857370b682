using ReproSuite.Analysis;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>Models in one line.</summary>
internal static class ModelText
{
    /// <summary><c>dense 128 → dropout 0.3 → dense 10</c>.</summary>
    public static string Outline(ModelSpec model) => model.Resolve() is not Network network
        ? SettingText.Named(model)
        : string.Join(" → ", network.Layers.Select(layer => layer switch
        {
            Dense dense => $"dense {Figure.Count(dense.Units)}{Penalties(dense)}",
            Activate activate => SettingText.Named(activate.Function),
            Dropout dropout => $"dropout {Figure.Setting(dropout.Rate)}",
            _ => SettingText.Named(layer),
        }));

    private static string Penalties(Dense dense) =>
        (dense.L1 > 0 ? $" L1 {Figure.Setting(dense.L1)}" : "") + (dense.L2 > 0 ? $" L2 {Figure.Setting(dense.L2)}" : "");
}
