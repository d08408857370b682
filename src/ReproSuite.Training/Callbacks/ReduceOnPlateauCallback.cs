using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Callbacks;

/// <summary>Lowers the learning rate when the monitored value has stopped improving.</summary>
/// <remarks>
/// An epoch improves when value &lt; best − min-delta (losses) or value &gt; best + min-delta (accuracies); the first always does. <c>patience</c> epochs in a
/// row without improvement make rate = max(rate · factor, min-rate), if the rate is above min-rate; 0 means the same as 1. The next <c>cooldown</c>
/// epochs, less the one that ends it, are not counted. Source: Keras 3 <c>ReduceLROnPlateau</c>.
/// </remarks>
internal sealed class ReduceOnPlateauCallback(ReduceOnPlateau spec) : Callback
{
    private readonly Monitor _monitor = new(spec.Monitor);
    private double? _best;
    private int _waited;
    private int _cooldown;
    private bool _isDue;

    public override bool HasStopped => false;

    public override void AfterEpoch(EpochRecord epoch, ReadOnlySpan<float> weights)
    {
        _isDue = false;
        if (_cooldown > 0)
        {
            _cooldown--;
            _waited = 0;
        }
        var value = _monitor.Of(epoch);
        if (_monitor.Improves(value, _best, spec.MinDelta)) (_best, _waited) = (value, 0);
        else if (_cooldown == 0) _isDue = ++_waited >= spec.Patience;
    }

    public override double NextRate(double rate)
    {
        if (!_isDue || rate <= spec.MinRate) return rate;
        (_cooldown, _waited) = (spec.Cooldown, 0);
        return Math.Max(rate * spec.Factor, spec.MinRate);
    }
}
