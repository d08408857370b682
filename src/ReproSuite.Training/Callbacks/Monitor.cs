using System.Diagnostics;
using ReproSuite.Core.Records;

namespace ReproSuite.Training.Callbacks;

/// <summary>The figure of an epoch that a callback watches, and what is better.</summary>
internal sealed class Monitor(string name)
{
    private readonly bool _higherIsBetter = name.EndsWith(".accuracy", StringComparison.Ordinal);

    /// <summary>The epoch's figure.</summary>
    public double Of(EpochRecord epoch) => name switch
    {
        "val.loss" => epoch.Validation!.Loss,
        "train.loss" => epoch.Train.Loss,
        "val.accuracy" => epoch.Validation!.Accuracy,
        "train.accuracy" => epoch.Train.Accuracy,
        _ => throw new UnreachableException($"No value named {name}."),
    };

    /// <summary>Whether value + min-delta &lt; reference for a loss, value − min-delta &gt; reference for an accuracy; anything beats no reference.</summary>
    public bool Beats(double value, double? reference, double minDelta) =>
        reference is not { } r || (_higherIsBetter ? value - minDelta > r : value + minDelta < r);

    /// <summary>Whether value &lt; reference − min-delta for a loss, value &gt; reference + min-delta for an accuracy, which rounds otherwise.</summary>
    public bool Improves(double value, double? reference, double minDelta) =>
        reference is not { } r || (_higherIsBetter ? value > r + minDelta : value < r - minDelta);
}
