using System.Collections.Concurrent;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

/// <summary>An engine whose outcome is a pure function of the spec, and which does what a test asks for while it trains.</summary>
/// <param name="during">Called between the two epochs of every trial.</param>
internal sealed class FakeEngine(Action<TrialSpec, CancellationToken>? during = null) : IEngine
{
    public EngineId Id => SampleRecords.Engine;

    public ConcurrentQueue<TrialSpec> Trained { get; } = new();

    public ConcurrentQueue<int> Threads { get; } = new();

    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => [];

    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        Trained.Enqueue(spec);
        Threads.Enqueue(threads);
        var epoch = SampleRecords.Outcome(0).Epochs[0];
        onEpoch(epoch);
        during?.Invoke(spec, cancellation);
        cancellation.ThrowIfCancellationRequested();
        onEpoch(epoch with { Epoch = 2 });
        return SampleRecords.Outcome(Convert.ToInt32(Digest.Of(CanonicalJson.Write(spec))[..4], 16) % 100);
    }
}
