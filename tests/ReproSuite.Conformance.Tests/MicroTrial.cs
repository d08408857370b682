using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Data;
using ReproSuite.Legs.Tests;
using ReproSuite.Training;

namespace ReproSuite.Conformance.Tests;

/// <summary>A variant of a micro-suite as one trial on its data, with the weights that it starts from where it starts from some.</summary>
internal sealed record MicroTrial(string Name, TrialSpec Spec, FoldData Data)
{
    private static readonly DataSource Source = MicroSuite.Open();
    private static readonly Lazy<Dictionary<string, MicroTrial>> Known = new(() => Read().ToDictionary(trial => trial.Name, StringComparer.Ordinal));

    /// <summary>All of them: every kind of spec with every option is in one.</summary>
    public static IReadOnlyCollection<MicroTrial> All => Known.Value.Values;

    /// <summary>Those that have a network.</summary>
    public static IEnumerable<MicroTrial> Trained => All.Where(trial => trial.Spec.Model is Network);

    /// <summary>By its name.</summary>
    public static MicroTrial Of(string name) => Known.Value[name];

    /// <summary>The same with so many batches of training rows at most, in one epoch, and a schedule only where it still fits.</summary>
    public MicroTrial Steps(int count)
    {
        var data = Data with { Train = Data.Train with { Rows = Data.Train.Rows[..Math.Min(Data.Train.Count, count * Spec.Training.Batch)] } };
        var spec = Spec with { Training = Spec.Training with { Epochs = 1 } };
        return Fit.Check(spec, DataShape.Of(data)).Count == 0
            ? this with { Spec = spec, Data = data }
            : this with { Spec = spec with { Training = spec.Training with { Schedule = null } }, Data = data };
    }

    /// <summary>The same with another seed, on another fold where there are several.</summary>
    public MicroTrial Other(int seed)
    {
        var spec = Spec with { Seed = seed, Fold = seed % Spec.Split.FoldCount };
        return this with { Spec = spec, Data = Open(spec) with { Start = Data.Start } };
    }

    /// <summary>Trains it.</summary>
    /// <returns>What it gave, and the weights that it ended with; null when it diverged.</returns>
    public (TrialOutcome Outcome, ModelWeights? Weights) Train(IEngine engine)
    {
        ModelWeights? weights = null;
        var outcome = engine.Train(Spec, Data, _ => { }, CancellationToken.None, onTrained: trained => weights = trained);
        return (outcome, weights);
    }

    /// <summary>The numbers by tensor, without biases that batch normalization takes away again: rounding is their whole gradient, and adaptive rules make steps of it.</summary>
    public IReadOnlyDictionary<string, float[]> Weighing(ModelWeights weights)
    {
        var layers = ((Network)Spec.Model).Layers;
        var idle = layers.Zip(layers.Skip(1)).Where(pair => pair is { First: Dense { Activation: Linear }, Second: BatchNorm }).Select(pair => $"{pair.First.Name}/bias").ToHashSet(StringComparer.Ordinal);
        return weights.Tensors.Where(tensor => !idle.Contains(tensor.Name)).ToDictionary(tensor => tensor.Name, tensor => tensor.Numbers, StringComparer.Ordinal);
    }

    private static IEnumerable<MicroTrial> Read() =>
        from suite in MicroSuite.Suites.Select(suite => suite.Resolve())
        from variant in suite.Variants
        let spec = suite.TrialSpec(variant, fold: 0, suite.Seeds[0]) with { Search = null }
        select new MicroTrial($"{suite.Name}/{variant.Name}", spec, Open(spec) with { Start = spec.Before() is { } before ? End(before) : null });

    private static FoldData Open(TrialSpec spec) => Source.Open(spec.Data, spec.Split, spec.Preprocessing, spec.Fold);

    private static ModelWeights End(TrialSpec before)
    {
        ModelWeights? weights = null;
        new ExactEngine().Train(before, Open(before), _ => { }, CancellationToken.None, onTrained: trained => weights = trained);
        return weights!;
    }
}
