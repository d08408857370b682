using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Callbacks;

/// <summary>Keeps the weights of the best epoch, the first on a tie, and puts them back at the end. Source: Keras 3 <c>ModelCheckpoint</c> with <c>save_best_only</c>.</summary>
internal sealed class CheckpointCallback(Checkpoint spec) : Callback
{
    private readonly Monitor _monitor = new(spec.Monitor);
    private double? _best;

    public override bool HasStopped => false;

    public override BestWeights Kept { get; } = new();

    public override void AfterEpoch(EpochRecord epoch, ReadOnlySpan<float> weights)
    {
        var value = _monitor.Of(epoch);
        if (!_monitor.Improves(value, _best, minDelta: 0)) return;
        _best = value;
        Kept.Keep(epoch.Epoch, weights);
    }
}
