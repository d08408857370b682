using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>One layer of a variant, before training and after the last epoch, over the completed trials that measured it.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Layer">Name of the layer.</param>
/// <param name="Untrained">By the last word of the metric's name, such as <c>saturated</c>; only figures that a trial has.</param>
/// <param name="Last">Likewise.</param>
public sealed record LayerSummary(string Variant, string Layer, IReadOnlyDictionary<string, Estimate> Untrained, IReadOnlyDictionary<string, Estimate> Last)
{
    private static readonly string[] Figures = ["mean", "sd", "saturated", "dead", "identical", "gradient-norm", "weight-norm", "update-ratio", "sparsity"];

    /// <summary>Every layer that has a figure, by variant in the suite's order and from input to output; empty for a suite without diagnostics.</summary>
    public static IReadOnlyList<LayerSummary> Of(Suite suite, IReadOnlyList<Cell> cells)
    {
        var (grids, design) = (VariantCells.Of(suite, cells), Design.Of(suite));
        return
        [
            .. from variant in suite.Variants
               let grid = grids[variant.Name]
               from layer in grid.Cells.Select(cell => cell.Completed?.Untrained).FirstOrDefault(layers => layers is not null) ?? []
               let summary = new LayerSummary(variant.Name, layer.Name, Estimated(grid, "untrained", layer.Name, design), Estimated(grid, "last", layer.Name, design))
               where summary.Untrained.Count > 0
               select summary,
        ];
    }

    private static Dictionary<string, Estimate> Estimated(VariantCells grid, string moment, string layer, Design design) =>
        (from figure in Figures
         let metric = Metric.Find($"diagnostics.{moment}.{layer}.{figure}")
         let estimate = metric is null ? null : Estimates.Of(grid, metric, design)
         where estimate is not null
         select (figure, estimate)).ToDictionary(pair => pair.figure, pair => pair.estimate, StringComparer.Ordinal);
}
