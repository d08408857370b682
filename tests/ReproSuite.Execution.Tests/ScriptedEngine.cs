using System.Collections.Concurrent;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

/// <summary>An engine whose validation losses a test writes; its weights are a digest of the spec and of the weights that it starts from, its state is the epochs of the spec.</summary>
/// <param name="script">The validation loss of every epoch; null for a trial that diverges.</param>
/// <param name="before">Called before every trial.</param>
internal sealed class ScriptedEngine(Func<TrialSpec, double[]?> script, Action? before = null) : IEngine
{
    public EngineId Id => SampleRecords.Engine;

    public ConcurrentQueue<TrialSpec> Trained { get; } = new();

    /// <summary>For every trial, the epochs that it went on from and its own.</summary>
    public ConcurrentQueue<(int? Begun, int Epochs)> Stretches { get; } = new();

    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => [];

    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        before?.Invoke();
        cancellation.ThrowIfCancellationRequested();
        Trained.Enqueue(spec);
        Stretches.Enqueue((data.Begun is { } begun ? (int)begun.Numbers.Tensors[0].Numbers[0] : null, spec.Training.Epochs));
        if (spec.Start is Pretrained && data.Start is null) throw new InvalidOperationException("No weights to start from.");
        var weights = new ModelWeights([new NamedTensor("output/kernel", 1, 1, [Convert.ToInt32(Digest.Of(CanonicalJson.Write(spec) + data.Start?.Digest)[..5], 16)])]);
        var outcome = Outcome(spec, script(spec)) with { FinalWeights = weights.Digest };
        if (outcome.Status != TrialStatus.Completed) return outcome;
        onTrained?.Invoke(weights);
        onState?.Invoke(new ModelWeights([new NamedTensor("epochs", 1, 1, [spec.Training.Epochs])]));
        return outcome;
    }

    /// <summary>Losses that differ from spec to spec and are always the same for one.</summary>
    public static double[] Arbitrary(TrialSpec spec) =>
        [.. Enumerable.Range(1, spec.Training.Epochs).Select(epoch => Convert.ToInt32(Digest.Of($"{epoch}{CanonicalJson.Write(spec)}")[..4], 16) / 65536.0)];

    public static TrialOutcome Outcome(TrialSpec spec, double[]? losses)
    {
        var sample = SampleRecords.Outcome(50);
        if (losses is null) return sample with { Status = TrialStatus.Diverged, Reason = "the loss was not a finite number", Train = null, Validation = null, Test = null };
        var epochs = losses.Select((loss, i) => sample.Epochs[0] with { Epoch = i + 1, Validation = new PartScore(loss, 100 - (long)(100 * loss), 100) });
        return sample with { Epochs = epochs.ToEquatableList(), Test = spec.Split.Tests ? sample.Test : null };
    }
}
