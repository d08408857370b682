using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Tests;

/// <summary>A training that goes on where the same one with fewer epochs ended gives the record of one from the start, and trains only the epochs in between.</summary>
public class StandingTests
{
    private static readonly FoldData Data = Example.Fold(rows: 120, features: 9, noise: 1.5f) with { ImageWidth = 3 };

    private static readonly Network Noisy = new(
    [
        new Dense(19, new Selu(), Name: "hidden"), new BatchNorm(0.9, Name: "norm"), new Activate(new Tanh(), "act"), new Dropout(0.25, "drop"), new GaussianNoise(0.1, "noise"),
        new Dense(9, new Selu(), new LecunNormal(), L2: 1e-3, Name: "second"), new AlphaDropout(0.1, "alpha"), new LayerNorm(Name: "rows"), new Prelu(Name: "slopes"), new Dense(3, new Softmax(), Name: "output"),
    ]);

    public static TheoryData<string> Optimizers => [.. OfOptimizers.Keys];

    public static TheoryData<string> Trainings => [.. OfTrainings.Keys];

    private static readonly Dictionary<string, OptimizerSpec> OfOptimizers = new()
    {
        ["sgd"] = new Sgd(0.1),
        ["momentum"] = new Sgd(0.05, 0.9),
        ["nesterov"] = new Sgd(0.05, 0.9, true, WeightDecay: 0.01),
        ["adam"] = new Adam(0.01),
        ["adamw"] = new AdamW(0.01, WeightDecay: 0.1),
        ["adagrad"] = new Adagrad(0.05),
        ["adadelta"] = new Adadelta(1),
        ["rmsprop"] = new RmsProp(0.01),
        ["rmsprop-momentum"] = new RmsProp(0.01, Momentum: 0.9),
        ["adamax"] = new Adamax(0.01),
        ["nadam"] = new Nadam(0.01),
    };

    private static readonly TrainingSpec Plain = new(9, 7, Optimizer: new Adam(0.02));

    private static readonly Dictionary<string, TrainingSpec> OfTrainings = new()
    {
        ["augmentation"] = Plain with { Augmentation = [new Shift(1), new Rotate(20), new Noise(0.1)] },
        ["diagnostics"] = Plain with { Diagnostics = true },
        ["freeze"] = Plain with { Freeze = new Freeze(["second", "norm"], 3), Diagnostics = true },
        ["schedule"] = Plain with { Schedule = new WarmUp(new TrainingLength(5, TrainingUnit.Steps), Then: new Exponential(0.5, new TrainingLength(2, TrainingUnit.Epochs))) },
        ["clipping"] = Plain with { Clipping = new ClipByGlobalNorm(0.1), ClassWeights = new BalancedWeights() },
        ["plateau"] = Plain with { Callbacks = [new ReduceOnPlateau(Factor: 0.5, Patience: 1, Cooldown: 1)] },
        ["checkpoint"] = Plain with { Callbacks = [new Checkpoint("val.accuracy")] },
        ["stopping"] = Plain with { Callbacks = [new EarlyStopping(Patience: 2), new ReduceOnPlateau(Factor: 0.3, Patience: 1), new Checkpoint()] },
        ["stopping-as-it-is"] = Plain with { Callbacks = [new EarlyStopping(Patience: 3, RestoreBest: false)] },
    };

    private static (string Record, TrialOutcome Outcome, ModelWeights? State, int[] Trained) Train(TrialSpec spec, TrainingState? begun = null, int threads = 1, ModelWeights? start = null)
    {
        ModelWeights? state = null;
        var trained = new List<int>();
        var engine = new ExactEngine();
        var outcome = engine.Train(spec, Data with { Begun = begun, Start = start }, epoch => trained.Add(epoch.Epoch), CancellationToken.None, threads, onState: numbers => state = numbers);
        var text = CanonicalJson.Write(spec);
        return (RecordJson.Write(new TrialRecord(TrialKey.Of(text, "data", "split", engine.Id), engine.Id, "data", "split", text, outcome)), outcome, state, [.. trained]);
    }

    private static TrialSpec Spec(TrainingSpec training, Network? model = null) => Example.Trial(model ?? Noisy) with { Training = training };

    private static TrialSpec For(TrialSpec spec, int epochs) => spec with { Training = spec.Training with { Epochs = epochs } };

    private static TrainingState StateAfter(TrialSpec spec, int epochs)
    {
        var shorter = Train(For(spec, epochs));
        return new TrainingState(shorter.Outcome, shorter.State!);
    }

    /// <summary>Through one, two and all stops on the way, and with another number of threads.</summary>
    private static void GoesOn(TrialSpec spec, ModelWeights? start = null)
    {
        var (expected, outcome, _, all) = Train(spec, start: start);
        Assert.Equal(outcome.Epochs.Count, all.Length);
        TrainingState? begun = null;
        foreach (var epochs in new[] { 1, 2, 5, spec.Training.Epochs })
        {
            var shorter = Train(For(spec, epochs), begun, threads: 1 + epochs % 2, start);
            Assert.Equal(Train(For(spec, epochs), start: start).Record, shorter.Record);
            var already = begun?.Outcome.Epochs.Count ?? 0;
            Assert.Equal(Enumerable.Range(already + 1, shorter.Outcome.Epochs.Count - already), shorter.Trained);
            begun = new TrainingState(shorter.Outcome, shorter.State!);
        }
        Assert.Equal(expected, RecordJson.Write(RecordJson.Read(expected) with { Outcome = begun!.Outcome }));
    }

    [Theory, MemberData(nameof(Optimizers))]
    public void Every_optimizer_goes_on_to_the_same_bits(string optimizer) => GoesOn(Spec(Plain with { Optimizer = OfOptimizers[optimizer] }));

    [Theory, MemberData(nameof(Trainings))]
    public void Whatever_else_training_does_goes_on_to_the_same_bits(string training) => GoesOn(Spec(OfTrainings[training]));

    [Fact]
    public void Earlier_weights_and_pruned_ones_go_on_to_the_same_bits()
    {
        ModelWeights? start = null;
        new ExactEngine().Train(Spec(Plain), Data, _ => { }, CancellationToken.None, onTrained: weights => start = weights);
        GoesOn(Spec(Plain) with { Start = new Pretrained(Plain, Prune: 0.4) }, start);
    }

    [Fact]
    public void All_kinds_of_optimizers_are_tried() =>
        Assert.Empty(SpecShape.Of(typeof(OptimizerSpec)).Cases.Select(kind => kind.Type).Except(OfOptimizers.Values.Select(optimizer => optimizer.GetType())));

    /// <summary>So that the tests above say something: the stop comes before and after the epoch that ends training.</summary>
    [Fact]
    public void Training_that_has_stopped_early_trains_nothing_more()
    {
        var spec = Spec(OfTrainings["stopping"] with { Epochs = 40, Optimizer = new Adam(0.2) });
        var whole = Train(spec);
        var stopped = whole.Outcome.Epochs.Count;
        Assert.InRange(stopped, 4, 39);
        Assert.InRange(whole.Outcome.KeptEpoch, 1, stopped - 1);
        var again = Train(spec, StateAfter(spec, stopped + 1));
        Assert.Equal((whole.Record, 0), (again.Record, again.Trained.Length));
        again = Train(spec, StateAfter(spec, stopped - 1));
        Assert.Equal((whole.Record, 1), (again.Record, again.Trained.Length));
    }

    public static TheoryData<string> Carried => ["weights", "optimizer[0]", "optimizer[1]", "callback[0]"];

    [Theory, MemberData(nameof(Carried))]
    public void Without_one_of_its_numbers_training_begins_at_the_start(string name)
    {
        var spec = Spec(OfTrainings["checkpoint"]);
        var (whole, state) = (Train(spec), StateAfter(spec, 4));
        Assert.Equal(["weights", "optimizer[0]", "optimizer[1]", "callback[0]"], state.Numbers.Tensors.Select(tensor => tensor.Name));
        var without = new ModelWeights([.. state.Numbers.Tensors.Where(tensor => tensor.Name != name)]);
        var shorter = new ModelWeights([.. state.Numbers.Tensors.Select(tensor => tensor.Name == name ? tensor with { Columns = 1, Numbers = [1] } : tensor)]);
        foreach (var numbers in new[] { without, shorter })
        {
            var again = Train(spec, state with { Numbers = numbers });
            Assert.Equal((whole.Record, 9), (again.Record, again.Trained.Length));
        }
    }

    [Theory, MemberData(nameof(Carried))]
    public void Every_one_of_its_numbers_counts(string name)
    {
        var spec = Spec(Plain with { Optimizer = new Adam(0.1), Callbacks = [new Checkpoint("val.accuracy")] }, Example.Network());
        var (whole, state) = (Train(spec), StateAfter(spec, 6));
        Assert.True(whole.Outcome.KeptEpoch is >= 1 and <= 6, $"The best epoch is {whole.Outcome.KeptEpoch}, so that its weights are none of the state.");
        var changed = new ModelWeights([.. state.Numbers.Tensors.Select(tensor => tensor.Name == name ? tensor with { Numbers = [.. tensor.Numbers.Select(number => number * 1.5f)] } : tensor)]);
        Assert.NotEqual(whole.Record, Train(spec, state with { Numbers = changed }).Record);
    }

    [Fact]
    public void A_state_of_more_epochs_is_of_no_use()
    {
        var spec = Spec(Plain);
        var again = Train(For(spec, 3), StateAfter(spec, 5));
        Assert.Equal((Train(For(spec, 3)).Record, 3), (again.Record, again.Trained.Length));
    }

    [Fact]
    public void A_training_that_diverges_leaves_no_state()
    {
        var (_, outcome, state, _) = Train(Spec(Plain with { Optimizer = new Sgd(1e30) }, Example.Network()));
        Assert.Equal((TrialStatus.Diverged, true), (outcome.Status, state is null));
    }

    [Fact]
    public void Going_on_leaves_the_state_as_it_was()
    {
        var spec = Spec(OfTrainings["checkpoint"]);
        var state = StateAfter(spec, 4);
        var before = state.Numbers.Digest;
        Train(spec, state);
        Assert.Equal(before, state.Numbers.Digest);
    }
}
