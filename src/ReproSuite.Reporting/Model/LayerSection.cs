using ReproSuite.Analysis;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>What the layers did before training and after the last epoch; without rows for a suite that measures no diagnostics.</summary>
internal static class LayerSection
{
    private static readonly (string Figure, string Title)[] Columns =
    [
        ("mean", "mean"), ("sd", "sd"), ("saturated", "saturated"), ("dead", "dead units"), ("gradient-norm", "gradient norm"), ("update-ratio", "update / weights"),
    ];

    public static Fields Of(ReportInput input) => new()
    {
        ["titles"] = Columns.Select(column => column.Title).ToList(),
        ["rows"] = LayerSummary.Of(input.Plan.Suite, input.Cells).SelectMany(layer => new[]
        {
            Row(layer, "untrained", layer.Untrained), Row(layer, "last epoch", layer.Last),
        }).ToList(),
    };

    private static Fields Row(LayerSummary layer, string moment, IReadOnlyDictionary<string, Estimate> figures) => new()
    {
        ["variant"] = layer.Variant,
        ["layer"] = layer.Layer,
        ["moment"] = moment,
        ["cells"] = Columns.Select(column => Cell(figures.GetValueOrDefault(column.Figure))).ToList(),
    };

    private static Fields Cell(Estimate? estimate) => new()
    {
        ["mean"] = estimate is null ? Figure.None : Figure.ThreeDigits(estimate.Mean),
        ["sd"] = estimate?.Sd is { } sd ? Figure.ThreeDigits(sd) : null,
    };
}
