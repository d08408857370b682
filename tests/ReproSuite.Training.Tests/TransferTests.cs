using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Tests;

/// <summary>Trials that start from the weights of another, with layers frozen or weights pruned.</summary>
public class TransferTests
{
    private static readonly Network Model = Example.Network(norm: true);
    private static readonly EquatableList<string> Body = ["hidden", "norm"];
    private static readonly TrainingSpec Training = new(3, 7, Optimizer: new Sgd(0.1, 0.9));

    private static (TrialOutcome Outcome, ModelWeights Weights) Train(TrialSpec spec, ModelWeights? start = null)
    {
        ModelWeights? weights = null;
        var outcome = new ExactEngine().Train(spec, Example.Fold() with { Start = start }, _ => { }, CancellationToken.None, onTrained: trained => weights = trained);
        return (outcome, weights!);
    }

    private static TrialSpec Taking(Pretrained start, TrainingSpec? training = null, Network? model = null) =>
        Example.Trial(model ?? Model, seed: 2) with { Training = training ?? Training, Start = start };

    private static readonly ModelWeights Earlier = Train(Example.Trial(Model, epochs: 4)).Weights;

    private static readonly Pretrained FromBody = new(new TrainingSpec(4), Layers: Body);

    private static int[] Bits(ModelWeights weights, string tensor) => [.. weights.Find(tensor)!.Numbers.Select(BitConverter.SingleToInt32Bits)];

    private static IEnumerable<string> OfBody(ModelWeights weights) => weights.Tensors.Select(tensor => tensor.Name).Where(name => !name.StartsWith("output", StringComparison.Ordinal));

    [Fact]
    public void The_weights_that_a_trial_ends_with_are_those_that_its_record_names()
    {
        var (outcome, weights) = Train(Example.Trial(Model, epochs: 4));
        Assert.Equal(outcome.FinalWeights, weights.Digest);
        Assert.Equal(outcome.Tensors, weights.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void The_restored_epochs_weights_are_the_ones_that_are_given_on()
    {
        var (outcome, weights) = Train(Example.Trial(Model, epochs: 60, optimizer: new Adam(0.1), callbacks: [new EarlyStopping(Patience: 2)]));
        Assert.True(outcome.KeptEpoch < outcome.Epochs.Count);
        Assert.Equal(outcome.FinalWeights, weights.Digest);
    }

    [Fact]
    public void A_trial_that_diverges_gives_no_weights()
    {
        var (outcome, weights) = Train(Example.Trial(epochs: 50, optimizer: new Sgd(1e30)));
        Assert.Equal(TrialStatus.Diverged, outcome.Status);
        Assert.Null(weights);
    }

    [Fact]
    public void Where_all_layers_are_taken_training_starts_where_the_earlier_one_ended() =>
        Assert.Equal(Earlier.Digest, Train(Taking(new Pretrained(new TrainingSpec(4), Layers: ["hidden", "norm", "output"])), Earlier).Outcome.InitialWeights);

    [Fact]
    public void All_layers_but_the_last_are_taken_when_the_suite_says_nothing() => Assert.Equal(
        Train(Taking(FromBody), Earlier).Outcome.InitialWeights,
        Train(Taking(new Pretrained(new TrainingSpec(4))), Earlier).Outcome.InitialWeights);

    [Fact]
    public void Every_trial_trains_a_copy_of_its_own()
    {
        var before = Earlier.Digest;
        var first = Train(Taking(FromBody), Earlier).Outcome;
        Assert.NotEqual(first.InitialWeights, first.FinalWeights);
        Assert.Equal(before, Earlier.Digest);
        Assert.Equal(first, Train(Taking(FromBody), Earlier).Outcome);
    }

    [Fact]
    public void Frozen_layers_keep_every_bit_moving_figures_among_them_and_the_others_learn()
    {
        var (outcome, weights) = Train(Taking(FromBody, Training with { Freeze = new Freeze(Body) }), Earlier);
        Assert.Equal(6, OfBody(weights).Count());
        Assert.All(OfBody(weights), tensor => Assert.Equal(Bits(Earlier, tensor), Bits(weights, tensor)));
        Assert.NotEqual(outcome.Epochs[0].Weights[outcome.Tensors.ToList().IndexOf("output/kernel")], outcome.Epochs[1].Weights[outcome.Tensors.ToList().IndexOf("output/kernel")]);
        Assert.True(outcome.Epochs[^1].Train.Loss < outcome.Epochs[0].Running.Loss);
    }

    /// <summary>With its moving figures a frozen normalization is a fixed function of the row, so that running and final figures agree where one batch is the epoch.</summary>
    [Fact]
    public void A_frozen_normalization_uses_its_moving_figures_in_training()
    {
        var whole = Training with { Batch = 1000, Epochs = 2 };
        var frozen = Train(Taking(FromBody, whole with { Freeze = new Freeze(Body) }), Earlier).Outcome;
        Assert.Equal(frozen.Epochs[0].Train.Loss, frozen.Epochs[1].Running.Loss, 1e-9);
        var free = Train(Taking(FromBody, whole), Earlier).Outcome;
        Assert.True(Math.Abs(free.Epochs[0].Train.Loss - free.Epochs[1].Running.Loss) > 1e-4);
    }

    [Fact]
    public void Layers_thaw_after_their_epochs()
    {
        var (outcome, weights) = Train(Taking(FromBody, Training with { Epochs = 4, Freeze = new Freeze(Body, Epochs: 2) }), Earlier);
        foreach (var tensor in OfBody(weights))
        {
            var place = outcome.Tensors.ToList().IndexOf(tensor);
            var digests = outcome.Epochs.Select(epoch => epoch.Weights[place]).ToList();
            Assert.Equal(digests[0], digests[1]);
            Assert.Equal(3, digests.Distinct().Count());
        }
        var forGood = Train(Taking(FromBody, Training with { Epochs = 2, Freeze = new Freeze(Body) }), Earlier).Outcome;
        Assert.Equal(forGood.Epochs, outcome.Epochs.Take(2));
    }

    [Theory]
    [InlineData("value"), InlineData("norm"), InlineData("global-norm")]
    public void Clipping_with_frozen_layers_moves_only_the_others(string kind)
    {
        ClippingSpec clipping = kind switch { "value" => new ClipByValue(0.01), "norm" => new ClipByNorm(0.01), _ => new ClipByGlobalNorm(0.01) };
        var (outcome, weights) = Train(Taking(FromBody, Training with { Freeze = new Freeze(Body), Clipping = clipping }), Earlier);
        Assert.All(OfBody(weights), tensor => Assert.Equal(Bits(Earlier, tensor), Bits(weights, tensor)));
        Assert.NotEqual(outcome.InitialWeights, outcome.FinalWeights);
        Assert.NotEqual(Train(Taking(FromBody, Training with { Freeze = new Freeze(Body) }), Earlier).Outcome.FinalWeights, outcome.FinalWeights);
    }

    [Fact]
    public void A_frozen_layer_above_a_free_one_passes_gradients_down()
    {
        var (_, weights) = Train(Taking(new Pretrained(new TrainingSpec(4), Layers: ["hidden", "norm", "output"]), Training with { Freeze = new Freeze(["output"]) }), Earlier);
        Assert.Equal(Bits(Earlier, "output/kernel"), Bits(weights, "output/kernel"));
        Assert.NotEqual(Bits(Earlier, "hidden/kernel"), Bits(weights, "hidden/kernel"));
    }

    [Fact]
    public void Weight_decay_and_norm_limits_leave_frozen_layers_alone()
    {
        var model = new Network([new Dense(8, new Relu(), MaxNorm: 0.1, Name: "hidden"), new Dense(3, new Softmax(), Name: "output")]);
        var earlier = Train(Example.Trial(Example.Network())).Weights;
        var (_, weights) = Train(Taking(new Pretrained(new TrainingSpec(4)), Training with { Optimizer = new AdamW(0.1, WeightDecay: 0.5), Freeze = new Freeze(["hidden"]) }, model), earlier);
        Assert.Equal(Bits(earlier, "hidden/kernel"), Bits(weights, "hidden/kernel"));
    }

    public static TheoryData<string> Optimizers => ["sgd", "momentum", "adam", "adamw", "max-norm", "clipped"];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void The_smallest_weights_of_each_taken_kernel_stay_zero_through_training(string how)
    {
        var model = new Network([new Dense(8, new Relu(), MaxNorm: how == "max-norm" ? 0.5 : null, Name: "hidden"), new Dense(6, new Tanh(), Name: "second"), new Dense(3, new Softmax(), Name: "output")]);
        OptimizerSpec optimizer = how switch
        {
            "sgd" => new Sgd(0.1, WeightDecay: 0.1),
            "momentum" or "max-norm" or "clipped" => new Sgd(0.1, 0.9),
            "adam" => new Adam(0.05),
            _ => new AdamW(0.05, WeightDecay: 0.1),
        };
        var earlier = Train(Example.Trial(model)).Weights;
        var training = Training with { Optimizer = optimizer, Clipping = how == "clipped" ? new ClipByGlobalNorm(0.1) : null };
        var (_, weights) = Train(Taking(new Pretrained(new TrainingSpec(3), Prune: 0.7), training, model), earlier);
        foreach (var (kernel, zeros) in new[] { ("hidden/kernel", 28), ("second/kernel", 34) })
        {
            var smallest = earlier.Find(kernel)!.Numbers.Select((number, place) => (Size: MathF.Abs(number), Place: place)).OrderBy(pair => pair.Size).Take(zeros).Select(pair => pair.Place).Order();
            Assert.Equal(smallest, weights.Find(kernel)!.Numbers.Select((number, place) => (number, place)).Where(pair => pair.number == 0).Select(pair => pair.place));
            Assert.All(weights.Find(kernel)!.Numbers, number => Assert.False(number == 0 && float.IsNegative(number)));
        }
        Assert.DoesNotContain(0f, weights.Find("output/kernel")!.Numbers);
        Assert.DoesNotContain(0f, weights.Find("second/bias")!.Numbers);
    }

    [Fact]
    public void Of_weights_of_equal_size_those_that_come_first_are_pruned()
    {
        var model = new Network([new Dense(8, KernelInitializer: new Constant(0.5), Name: "hidden"), new Dense(3, new Softmax(), Name: "output")]);
        var same = new ModelWeights([new NamedTensor("hidden/kernel", 5, 8, [.. Enumerable.Repeat(-0.5f, 40)]), new NamedTensor("hidden/bias", 1, 8, new float[8])]);
        var (_, weights) = Train(Taking(new Pretrained(new TrainingSpec(1), Prune: 0.25), Training with { Freeze = new Freeze(["hidden"]) }, model), same);
        Assert.Equal([.. Enumerable.Repeat(0f, 10), .. Enumerable.Repeat(-0.5f, 30)], weights.Find("hidden/kernel")!.Numbers);
    }

    [Fact]
    public void A_layer_that_the_earlier_network_lacks_or_has_in_another_width_is_refused()
    {
        Refused("RPR0609", "layer \"norm\" cannot be taken over: the earlier network has none of that name. Name the layers to take in start.layers, or make the networks agree.",
            Taking(FromBody with { Model = Example.Network() }));
        Refused("RPR0609", "layer \"hidden\" cannot be taken over: the earlier network has one of another kind or width. Name the layers to take in start.layers, or make the networks agree.",
            Taking(FromBody with { Model = new Network([new Dense(9, Name: "hidden"), new BatchNorm(Name: "norm"), new Dense(3, new Softmax(), Name: "output")]), Layers = ["hidden"] }));
    }

    [Fact]
    public void Weights_of_another_shape_than_the_spec_says_are_refused() => Refused(
        "RPR0609", "the earlier network gives nothing for hidden/kernel [5×8]: it has no such tensor. Name the layers to take in start.layers, or make the networks agree.",
        Taking(FromBody), new ModelWeights([]));

    [Fact]
    public void Without_validation_rows_there_are_no_validation_figures_and_no_best_epoch()
    {
        var fold = Example.Fold();
        var spec = Example.Trial() with { Split = new Whole() };
        var outcome = Example.Train(spec, fold with { Validation = fold.Validation with { Rows = [] } });
        Assert.Equal(TrialStatus.Completed, outcome.Status);
        Assert.Null(outcome.Validation);
        Assert.All(outcome.Epochs, epoch => Assert.Null(epoch.Validation));
        Assert.Equal((0, 3), (outcome.BestEpoch, outcome.KeptEpoch));
        Assert.NotNull(outcome.Test);
    }

    [Fact]
    public void A_callback_that_watches_validation_rows_is_refused_where_there_are_none()
    {
        Refused("RPR0610", "early-stopping watches val.loss, but split whole has no validation rows. Watch a figure of the training part, or use another split.",
            Example.Trial(callbacks: [new EarlyStopping()]) with { Split = new Whole() });
    }

    private static void Refused(string code, string message, TrialSpec spec, ModelWeights? start = null)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Train(spec, start ?? Earlier)).Faults);
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }
}
