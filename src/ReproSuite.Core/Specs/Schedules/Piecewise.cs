using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>The base until the first boundary, then one rate after the other: step t has the rate of the last boundary that is at most t.</summary>
/// <remarks>Keras' <c>PiecewiseConstantDecay</c> changes one step later, after the boundary's own; its first value is here the optimizer's rate.</remarks>
[Spec("piecewise"), Description("Constant rates that change at boundaries; before the first one the optimizer's rate holds.")]
public sealed record Piecewise(
    [Description("Where the rate changes, ascending.")] EquatableList<TrainingLength> Boundaries,
    [Description("From each boundary on.")] [Bounds(Low = 0, LowOpen = true)] EquatableList<double> Rates) : ScheduleSpec, IChecked
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, TrainingLength Length)> Ends() => Boundaries.Select(boundary => ("boundaries", boundary));

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Boundaries.Count == 0) yield return ("boundaries", "piecewise needs at least one boundary, such as 10 epochs.");
        if (Boundaries.Count != Rates.Count)
            yield return ("rates", FormattableString.Invariant($"piecewise needs one rate per boundary; before the first one the optimizer's learning-rate holds. Given: {Boundaries.Count} boundaries and {Rates.Count} rates."));
        if (Boundaries.Zip(Boundaries.Skip(1)).Any(pair => pair.First.Unit == pair.Second.Unit && pair.First.Count >= pair.Second.Count))
            yield return ("boundaries", $"the boundaries must ascend. Given: {string.Join(", ", Boundaries)}.");
    }
}
