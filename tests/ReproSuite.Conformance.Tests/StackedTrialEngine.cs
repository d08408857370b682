#if PLUGIN_ENGINES
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Training;

namespace ReproSuite.Conformance.Tests;

/// <summary>Trains every trial as the second of a stack of four, so that the contract of engines is held to trials in company.</summary>
/// <remarks>The others have other seeds, rates, penalties, draws and lengths, one of them fewer rows, so that its batches end otherwise.</remarks>
internal sealed class StackedTrialEngine(IStackingEngine engine) : IEngine
{
    public EngineId Id => engine.Id;

    public EngineFacts? Facts => engine.StackedFacts;

    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => engine.Check(spec, data);

    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        if (spec.Model is not Network) return engine.Train(spec, data, onEpoch, cancellation, threads, onTrained, onState);
        TrialOutcome? outcome = null;
        Exception? fault = null;
        var trial = new StackedTrial(spec, data, onEpoch, ended => outcome = ended, thrown => fault = thrown, onTrained, onState);
        Assert.All(Company(spec), other => Assert.Equal(engine.StackKey(spec), engine.StackKey(other)));
        StackedTrial[] others = [.. Company(spec).Select((other, i) => Other(other, i == 0 ? Fewer(data, spec.Training.Batch) : data))];
        engine.Train([others[0], trial, .. others[1..]], cancellation, threads);
        return fault is null ? outcome! : throw fault;
    }

    /// <summary>Three trials that may be in a stack with this one.</summary>
    public static IEnumerable<TrialSpec> Company(TrialSpec spec) =>
        from number in Enumerable.Range(1, 3)
        let training = spec.Training
        let network = (Network)spec.Model
        select spec with
        {
            Seed = spec.Seed + number,
            Training = training with
            {
                Optimizer = training.Optimizer with { LearningRate = training.Optimizer.LearningRate * (1 + number / 16.0) },
                Schedule = null,
                Epochs = number,
                Callbacks = [new EarlyStopping("train.loss", Patience: 0)],
                Clipping = training.Clipping is ClipByGlobalNorm ? new ClipByGlobalNorm(0.01 * number) : training.Clipping,
            },
            Model = network with { Layers = [.. network.Layers.Select(layer => Vary(layer, number))] },
        };

    private static LayerSpec Vary(LayerSpec layer, int number) => layer switch
    {
        Dense dense => dense with { L1 = number % 2 * 1e-4, L2 = number % 3 * 1e-3, MaxNorm = dense.MaxNorm * (1 + number / 16.0) },
        Dropout dropout => dropout with { Rate = dropout.Rate * number / 4 },
        AlphaDropout dropout => dropout with { Rate = dropout.Rate * number / 4 },
        GaussianNoise noise => noise with { Deviation = noise.Deviation * number / 4 },
        _ => layer,
    };

    private static FoldData Fewer(FoldData data, int batch) =>
        data with { Train = data.Train with { Rows = data.Train.Rows[..^Math.Min(batch / 2 + 1, data.Train.Count / 2)] } };

    private static StackedTrial Other(TrialSpec spec, FoldData data) =>
        new(spec, data, _ => { }, _ => { }, fault => { if (Fit.Check(spec, DataShape.Of(data)).Count == 0) throw new InvalidOperationException("The company failed.", fault); });
}
#endif
