using ReproSuite.Analysis;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>What the layers did before training and after the last epoch; without rows for a suite that measures no diagnostics.</summary>
internal static class LayerSection
{
    private static readonly (string Figure, string Title)[] Columns =
    [
        ("mean", "mean"), ("sd", "sd"), ("saturated", "saturated"), ("dead", "dead units"), ("identical", "identical units"),
        ("gradient-norm", "gradient norm"), ("update-ratio", "update / weights"), ("sparsity", "zero weights"),
    ];

    public static Fields Of(ReportInput input)
    {
        var layers = LayerSummary.Of(input.Plan.Suite, input.Cells);
        var columns = Columns.Where(column => layers.Any(layer => Says(layer.Untrained, column.Figure) || Says(layer.Last, column.Figure))).ToList();
        return new Fields
        {
            ["titles"] = columns.Select(column => column.Title).ToList(),
            ["rows"] = layers.SelectMany(layer => new[] { Row(layer, "untrained", layer.Untrained), Row(layer, "last epoch", layer.Last) }).ToList(),
        };

        Fields Row(LayerSummary layer, string moment, IReadOnlyDictionary<string, Estimate> figures) => new()
        {
            ["variant"] = layer.Variant,
            ["layer"] = layer.Layer,
            ["moment"] = moment,
            ["cells"] = columns.Select(column => Cell(figures.GetValueOrDefault(column.Figure))).ToList(),
        };
    }

    /// <summary>A column of zeros alone is left out: no unit is dead, no weight is zero.</summary>
    private static bool Says(IReadOnlyDictionary<string, Estimate> figures, string figure) => figures.TryGetValue(figure, out var estimate) && estimate.Mean != 0;

    private static Fields Cell(Estimate? estimate) => new()
    {
        ["mean"] = estimate is null ? Figure.None : Figure.ThreeDigits(estimate.Mean),
        ["sd"] = estimate?.Sd is { } sd ? Figure.ThreeDigits(sd) : null,
    };
}
