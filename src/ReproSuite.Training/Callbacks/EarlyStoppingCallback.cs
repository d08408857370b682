using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Callbacks;

/// <summary>Ends training when the monitored value has stopped improving.</summary>
/// <remarks>
/// An epoch improves when value + min-delta &lt; best (losses) or value − min-delta &gt; best (accuracies); the first always does.
/// Training ends with the epoch that makes <c>patience</c> epochs in a row without improvement; 0 means the same as 1.
/// With a baseline, an improving epoch that does not beat it by the same rule counts as one without, though it does not end training itself.
/// The best epoch's weights come back at the end if asked for, stopped early or not. Source: Keras 3 <c>EarlyStopping</c>.
/// </remarks>
internal sealed class EarlyStoppingCallback(EarlyStopping spec) : Callback
{
    private readonly Monitor _monitor = new(spec.Monitor);
    private double? _best;
    private int _waited;
    private bool _hasStopped;

    public override bool HasStopped => _hasStopped;

    public override BestWeights? Kept { get; } = spec.RestoreBest ? new BestWeights() : null;

    public override void AfterEpoch(EpochRecord epoch, ReadOnlySpan<float> weights)
    {
        var value = _monitor.Of(epoch);
        _waited++;
        if (!_monitor.Beats(value, _best, spec.MinDelta))
        {
            _hasStopped = _waited >= spec.Patience;
            return;
        }
        _best = value;
        if (_monitor.Beats(value, spec.Baseline, spec.MinDelta)) _waited = 0;
        Kept?.Keep(epoch.Epoch, weights);
    }
}
