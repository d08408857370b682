using System.Text.RegularExpressions;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>One figure of one layer before training or after the last epoch, such as <c>diagnostics.untrained.dense_1.saturated</c>; of trials that measure diagnostics.</summary>
/// <remarks>Norms, the update ratio and the sparsity are those of the layer's first tensor, which is the kernel of a dense layer.</remarks>
public sealed partial class LayerFigure : Metric
{
    /// <summary>How messages describe the family.</summary>
    public const string Form = "diagnostics.untrained|last.LAYER.FIGURE";

    private const string EveryLayer = "*";

    private readonly string _moment;
    private readonly string _layer;
    private readonly string _figure;

    private LayerFigure(string moment, string layer, string figure) => (_moment, _layer, _figure) = (moment, layer, figure);

    /// <inheritdoc/>
    public override string Name => $"diagnostics.{_moment}.{_layer}.{_figure}";

    /// <inheritdoc/>
    public override string Title => $"{_figure} of {_layer}, {(_moment == "last" ? "last epoch" : _moment)}";

    /// <inheritdoc/>
    public override bool? HigherIsBetter => null;

    /// <summary>The metric of a name; null for any other.</summary>
    public static LayerFigure? Parse(string name) =>
        Pattern().Match(name) is { Success: true } match ? new LayerFigure(match.Groups["moment"].Value, match.Groups["layer"].Value, match.Groups["figure"].Value) : null;

    /// <summary>Whether it speaks of every layer, as a claim may: <c>*</c> in place of the layer. No trial has such a figure.</summary>
    public bool IsOfEveryLayer => _layer == EveryLayer;

    /// <summary>The same figure of one layer.</summary>
    public LayerFigure On(string layer) => new(_moment, layer, _figure);

    /// <summary>The layers that a trial has this figure of, in their order.</summary>
    public IEnumerable<string> LayersOf(TrialOutcome outcome) =>
        (_moment == "last" ? outcome.Epochs.LastOrDefault()?.Layers : outcome.Untrained)?.Where(layer => Figure(layer) is not null).Select(layer => layer.Name) ?? [];

    /// <inheritdoc/>
    public override Measurement? Of(TrialOutcome outcome)
    {
        if (outcome.Status != TrialStatus.Completed) return null;
        var layers = _moment == "last" ? outcome.Epochs.LastOrDefault()?.Layers : outcome.Untrained;
        return layers?.FirstOrDefault(layer => layer.Name == _layer) is { } found && Figure(found) is { } value ? new Measurement(value) : null;
    }

    private double? Figure(LayerFigures layer) => _figure switch
    {
        "mean" => layer.Output?.Mean,
        "sd" => layer.Output?.Sd,
        "saturated" => layer.Output?.Saturated,
        "dead" => layer.Output?.Dead,
        "identical" => layer.Tensors.Count > 0 ? layer.Identical ?? 0 : null,
        "gradient-norm" => layer.Tensors.FirstOrDefault()?.GradientNorm,
        "weight-norm" => layer.Tensors.FirstOrDefault()?.WeightNorm,
        "update-ratio" => layer.Tensors.FirstOrDefault()?.UpdateRatio,
        _ => layer.Tensors.FirstOrDefault()?.Sparsity,
    };

    [GeneratedRegex(@"^diagnostics\.(?<moment>untrained|last)\.(?<layer>\S+)\.(?<figure>mean|sd|saturated|dead|identical|gradient-norm|weight-norm|update-ratio|sparsity)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
