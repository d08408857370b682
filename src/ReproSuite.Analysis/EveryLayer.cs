using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>Claims about every layer, such as <c>a higher than b on diagnostics.untrained.*.saturated</c>: one claim for each layer.</summary>
internal static class EveryLayer
{
    /// <summary>Whether a claim speaks of every layer.</summary>
    public static bool IsMeant(Claim claim) => Metric.Find(claim.Statement?.Metric ?? "") is LayerFigure { IsOfEveryLayer: true };

    /// <summary>The claim for each layer that all its variants have the figure of, in the order of the first variant's.</summary>
    public static IReadOnlyList<(string Layer, Claim Claim)> Of(Claim claim, IReadOnlyDictionary<string, VariantCells> grids)
    {
        var (statement, figure) = (claim.Statement!, (LayerFigure)Metric.Find(claim.Statement!.Metric!)!);
        var layers = statement.Variants.Where(grids.ContainsKey).Select(name => LayersOf(grids[name], figure)).ToList();
        return layers.Count == 0 ? [] : [.. layers.Aggregate((some, others) => [.. some.Where(others.Contains)])
            .Select(layer => (layer, claim with { Says = claim.Says.Replace(figure.Name, figure.On(layer).Name, StringComparison.Ordinal) }))];
    }

    /// <summary>Holds when it holds on every layer, is refuted when it is on one, and is inconclusive else; the layers that decide are named.</summary>
    public static ClaimDecision Together(IReadOnlyList<(string Layer, ClaimDecision Decision)> layers)
    {
        if (layers.Count == 0) return new ClaimDecision(ClaimVerdict.Inconclusive, "no layer has this figure in every variant of the claim");
        var verdict = layers.Any(layer => layer.Decision.Verdict == ClaimVerdict.Refuted) ? ClaimVerdict.Refuted
            : layers.All(layer => layer.Decision.Verdict == ClaimVerdict.Holds) ? ClaimVerdict.Holds
            : ClaimVerdict.Inconclusive;
        var deciding = layers.Where(layer => layer.Decision.Verdict == verdict).ToList();
        return new ClaimDecision(verdict, $"{verdict.ToString().ToLowerInvariant()} on {Figure.Count(deciding.Count)} of {Figure.Count(layers.Count, "layer", "layers")}: "
            + string.Join("; ", deciding.Select(layer => $"{layer.Layer} {layer.Decision.Figures ?? layer.Decision.Evidence}")));
    }

    private static List<string> LayersOf(VariantCells cells, LayerFigure figure) =>
        cells.Cells.Select(cell => cell.Completed).OfType<Core.Records.TrialOutcome>().Select(outcome => figure.LayersOf(outcome).ToList()).FirstOrDefault(layers => layers.Count > 0) ?? [];
}
