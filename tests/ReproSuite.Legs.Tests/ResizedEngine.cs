using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Training;

namespace ReproSuite.Legs.Tests;

/// <summary>The exact engine with evaluation batches of another size.</summary>
internal sealed class ResizedEngine(int evaluationRows) : IEngine
{
    private readonly ExactEngine _exact = new();

    public EngineId Id => _exact.Id;

    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => _exact.Check(spec, data);

    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        if (spec.Model.Resolve() is not Network network) return _exact.Train(spec, data, onEpoch, cancellation, threads, onTrained, onState);
        using var memory = new Workspace(threads);
        return new Trainer(spec, network, data, memory, evaluationRows).Run(onEpoch, cancellation, onTrained, onState);
    }
}
