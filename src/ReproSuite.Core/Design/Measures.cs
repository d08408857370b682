using System.ComponentModel;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>What the suite is judged by.</summary>
[Description("The metric the suite is judged by, and how small a difference does not matter.")]
public sealed record Measures(
    [Description("The metric that verdicts are about.")] string Primary = "test.accuracy",
    [Description("Region of practical equivalence: differences up to this size do not matter.")] [Bounds(Low = 0)] double Rope = 0.005,
    [Description("Further metrics to report.")] EquatableList<string> Also = default) : IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        foreach (var (key, name) in Also.Select(name => ("also", name)).Prepend(("primary", Primary)))
        {
            if (Metric.Find(name) is not { } metric) yield return (key, Metric.Unknown(name));
            else if (metric is LayerFigure { IsOfEveryLayer: true }) yield return (key, $"{name} is a figure of every layer, which only claims may speak of. Name a layer in place of *.");
        }
    }
}
