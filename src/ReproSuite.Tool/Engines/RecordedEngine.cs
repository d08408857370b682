using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Reporting;

namespace ReproSuite.Tool.Engines;

/// <summary>An engine that is known from records alone, so that reports of a plug-in can be rendered and checked where it is not installed. It trains nothing.</summary>
internal sealed class RecordedEngine : IEngine
{
    private RecordedEngine(TrialRecord record) => (Id, Facts) = (record.Engine, record.Facts);

    /// <inheritdoc/>
    public EngineId Id { get; }

    /// <inheritdoc/>
    public EngineFacts? Facts { get; }

    /// <summary>The engine of this name that committed records are from; null where they are of another or there are none.</summary>
    public static RecordedEngine? Of(string name, StoredResults? committed) =>
        committed?.Records.FirstOrDefault(record => record.Engine.Name == name) is { } record ? new RecordedEngine(record) : null;

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => [];

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null) =>
        throw new NotSupportedException($"The engine {Id.Name} is known from records alone.");
}
