using System.ComponentModel;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>How a metric is judged by <c>gate</c>.</summary>
/// <param name="Metric">Such as <c>test.accuracy</c>.</param>
/// <param name="Suites">The suites it speaks of; all of them when none is named.</param>
/// <param name="Variants">The variants it speaks of; all of them when none is named.</param>
/// <param name="Floor">The worst mean that is allowed: the least where more is better, the most where less is.</param>
/// <param name="Rope">Differences up to this size do not matter; the suite's own where nothing is said.</param>
/// <param name="MinimumChange">A smaller mean difference is no regression.</param>
/// <param name="MinimumRelativeChange">A difference that is a smaller share of the base's mean is no regression.</param>
/// <param name="Direction">Which way is better, for a metric that has no direction of its own.</param>
[Description("How a metric is judged.")]
public sealed record GateRule(
    string Metric,
    EquatableList<string> Suites = default,
    EquatableList<string> Variants = default,
    [Description("The worst mean that is allowed.")] double? Floor = null,
    [Description("Differences up to this size do not matter.")] [Bounds(Low = 0)] double? Rope = null,
    [Description("A smaller mean difference is no regression.")] [Bounds(Low = 0)] double MinimumChange = 0,
    [Description("A difference that is a smaller share of the base's mean is no regression.")] [Bounds(Low = 0)] double MinimumRelativeChange = 0,
    [Description("Which way is better, for a metric without a direction.")] [OneOf("higher", "lower")] string? Direction = null) : IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Metrics.Metric.Find(Metric) is not { } metric)
        {
            yield return ("metric", Metrics.Metric.Unknown(Metric));
            yield break;
        }
        if (Direction is not null && metric.HigherIsBetter is not null)
            yield return ("direction", $"{Metric} has a direction of its own: {(metric.HigherIsBetter.Value ? "higher" : "lower")} is better. Drop the key.");
        if (Floor is not null && Direction is null && metric.HigherIsBetter is null)
            yield return ("floor", $"{Metric} has no direction, so nothing is below a floor. Say with direction which way is better: higher or lower.");
        if (Variants.Count > 0 && (Rope is not null || Direction is not null))
            yield return ("variants", "rope and direction are the same for all variants of a suite, since these are judged together. Give them in a rule without variants.");
    }

    /// <summary>Whether the rule speaks of a suite, in whatever size.</summary>
    public bool IsOfSuite(string suite) => Suites.Count == 0 || Suites.Any(name => name == suite || name == suite.Split('@')[0]);

    /// <summary>Whether the rule speaks of a variant.</summary>
    public bool IsOfVariant(string variant) => Variants.Count == 0 || Variants.Contains(variant);
}
