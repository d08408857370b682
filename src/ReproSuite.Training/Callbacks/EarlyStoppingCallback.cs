using System.Diagnostics;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Callbacks;

/// <summary>Ends training when the monitored value has stopped improving.</summary>
/// <remarks>
/// An epoch improves when value + min-delta &lt; best (losses) or value − min-delta &gt; best (accuracies); the first always does.
/// Training ends with the epoch that makes <c>patience</c> epochs in a row without improvement; 0 means the same as 1.
/// The best epoch's weights come back at the end if asked for, stopped early or not. Source: Keras 3 <c>EarlyStopping</c>.
/// </remarks>
internal sealed class EarlyStoppingCallback(EarlyStopping spec) : Callback
{
    private double? _best;
    private int _bestEpoch;
    private int _waited;
    private float[] _bestWeights = [];

    public override bool HasStopped => _waited > 0 && _waited >= spec.Patience;

    public override void AfterEpoch(EpochRecord epoch, ReadOnlySpan<float> weights)
    {
        var (value, higherIsBetter) = Monitored(epoch);
        if (_best is { } best && !(higherIsBetter ? value - spec.MinDelta > best : value + spec.MinDelta < best))
        {
            _waited++;
            return;
        }
        (_best, _bestEpoch, _waited) = (value, epoch.Epoch, 0);
        if (!spec.RestoreBest) return;
        if (_bestWeights.Length == 0) _bestWeights = new float[weights.Length];
        weights.CopyTo(_bestWeights);
    }

    public override int? AtEnd(Span<float> weights)
    {
        if (_bestWeights.Length == 0) return null;
        _bestWeights.CopyTo(weights);
        return _bestEpoch;
    }

    private (double Value, bool HigherIsBetter) Monitored(EpochRecord epoch) => spec.Monitor switch
    {
        "val.loss" => (epoch.Validation!.Loss, false),
        "train.loss" => (epoch.Train.Loss, false),
        "val.accuracy" => (epoch.Validation!.Accuracy, true),
        "train.accuracy" => (epoch.Train.Accuracy, true),
        _ => throw new UnreachableException($"No value named {spec.Monitor}."),
    };
}
