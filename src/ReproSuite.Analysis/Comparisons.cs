using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>Every comparison that the suite asks for, judged within its family.</summary>
/// <remarks>
/// Two families, each adjusted by Holm on its own: the variants against the baseline on the primary metric, which the report's first table shows;
/// and all other comparisons that the claims make. A claim about the first family has that family's verdict, so that claim and table agree.
/// </remarks>
internal sealed class Comparisons
{
    private readonly Dictionary<Pair, BaselineComparison> _judged = [];
    private readonly Dictionary<Pair, ValueOrder?> _orders = [];

    private Comparisons()
    {
    }

    /// <summary>Judges the comparisons of a suite.</summary>
    public static Comparisons Of(Suite suite, IReadOnlyDictionary<string, VariantCells> grids, Metric primary)
    {
        var comparisons = new Comparisons();
        Pair[] table = [.. suite.Variants.Where(v => v.Name != suite.Baseline).Select(v => new Pair(v.Name, suite.Baseline, primary))];
        Pair[] claimed = [.. suite.Claims.SelectMany(claim => EveryLayer.IsMeant(claim) ? EveryLayer.Of(claim, grids).Select(layer => layer.Claim) : [claim]).Select(claim => Pair.Of(claim, suite)).OfType<Pair>().Distinct().Except(table)];
        comparisons.Judge(table, suite, grids);
        comparisons.Judge(claimed, suite, grids);
        return comparisons;
    }

    /// <summary>The comparison of a pair that the suite asks for, in either direction.</summary>
    public BaselineComparison this[Pair pair] => _judged[pair];

    /// <summary>Which of such a pair is higher; null while there is no test.</summary>
    public ValueOrder? OrderOf(Pair pair) => _orders[pair];

    private void Judge(Pair[] family, Suite suite, IReadOnlyDictionary<string, VariantCells> grids)
    {
        var contrasts = family.Select(pair => Contrast.Of(grids[pair.Variant], grids[pair.Other], pair.Metric, suite)).ToArray();
        var adjusted = Holm.Adjust([.. contrasts.Select(c => c.Test?.P)]);
        foreach (var (i, pair) in family.Index())
        {
            Add(pair, contrasts[i], adjusted[i]);
            Add(pair.Reversed, Contrast.Of(grids[pair.Other], grids[pair.Variant], pair.Metric, suite), adjusted[i]);
        }
    }

    private void Add(Pair pair, Contrast contrast, double? adjustedP)
    {
        _judged[pair] = contrast.Judge(adjustedP);
        _orders[pair] = contrast.OrderOf(_judged[pair]);
    }
}
