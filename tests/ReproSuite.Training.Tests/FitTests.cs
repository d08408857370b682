using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Tests;

public class FitTests
{
    [Fact]
    public void Outputs_other_than_the_classes_are_refused() => Refused(
        "RPR0602", "layer \"output\" has 10 outputs, but the data has 3 classes. Set its units to 3.",
        () => Example.Train(Example.Trial(Example.Network(outputs: 10))));

    [Fact]
    public void Binary_cross_entropy_on_three_classes_is_refused() => Refused(
        "RPR0603", "binary-cross-entropy tells two classes apart, but the data has 3. Use cross-entropy with 3 softmax outputs.",
        () => Example.Train(Example.Trial(Example.Network(outputs: 1), loss: new BinaryCrossEntropy())));

    [Fact]
    public void A_spec_that_breaks_a_rule_is_refused() => Refused(
        "RPR0601", "this trial cannot be trained: training.optimizer.learning-rate must be > 0. Given: -1.",
        () => Example.Train(Example.Trial(optimizer: new Sgd(-1))));

    [Fact]
    public void A_classical_model_is_left_to_the_engine_that_trains_it() => Refused(
        ExactEngine.OtherEngine, "fast-tree is no network; the engine mlnet trains it, and networks beside it. Run with --engine mlnet.",
        () => Example.Train(Example.Trial(new FastTree())));

    [Fact]
    public void A_head_that_does_not_go_with_the_loss_is_refused() => Refused(
        "RPR0601", "this trial cannot be trained: cross-entropy needs a softmax output. Given: relu.",
        () => Example.Train(Example.Trial(new Network([new Dense(3, new Relu(), Name: "output")]))));

    [Fact]
    public void An_empty_part_is_refused()
    {
        var fold = Example.Fold();
        Refused(
            "RPR0604", "the test part of \"clouds\" has no rows; at least one is needed. Choose more rows or another split.",
            () => Example.Train(Example.Trial(), fold with { Test = fold.Test with { Rows = [] } }));
    }

    [Fact]
    public void Weights_for_other_classes_are_refused() => Refused(
        "RPR0607", "class-weights gives 2 weights, but the data has 3 classes. Give one weight per class.",
        () => Train(new TrainingSpec(3, 7, ClassWeights: new GivenWeights([1, 2]))));

    [Fact]
    public void A_schedule_with_a_boundary_beyond_the_last_step_is_refused()
    {
        TrainingLength Epochs(int count) => new(count, TrainingUnit.Epochs);
        Refused(
            "RPR0608", "schedule: boundaries of 3 epochs ends at step 18, but training has 18 steps, 6 an epoch. Shorten it or train for more epochs.",
            () => Train(new TrainingSpec(3, 7, Schedule: new Piecewise([Epochs(2), Epochs(3)], [0.1, 0.01]))));
        Refused(
            "RPR0608", "schedule: length of 3 epochs ends at step 18 after a warm-up of 6, but training has 18 steps, 6 an epoch. Shorten it or train for more epochs.",
            () => Train(new TrainingSpec(3, 7, Schedule: new WarmUp(Epochs(1), Then: new Cosine(Epochs(3))))));
        Train(new TrainingSpec(3, 7, Schedule: new WarmUp(Epochs(1), Then: new Cosine(Epochs(2)))));
        Train(new TrainingSpec(3, 7, Schedule: new Cosine(Epochs(3))));
    }

    [Fact]
    public void A_plateau_with_a_schedule_is_refused() => Refused(
        "RPR0601", "this trial cannot be trained: reduce-on-plateau goes with a constant rate, not with a schedule. Leave one of them out.",
        () => Train(new TrainingSpec(3, 7, Callbacks: [new ReduceOnPlateau()], Schedule: new Cosine())));

    [Fact]
    public void A_highest_rate_below_the_base_is_refused() => Refused(
        "RPR0601", "this trial cannot be trained: the schedule's highest rate must be above the optimizer's learning-rate, 0.5. Given: 0.1.",
        () => Train(new TrainingSpec(3, 7, Optimizer: new Sgd(0.5), Schedule: new WarmUp(new TrainingLength(3, TrainingUnit.Steps), Then: new OneCycle(0.1)))));

    [Fact]
    public void A_network_beyond_the_largest_buffer_is_refused()
    {
        var network = new Network([new Dense(65536, Name: "a"), new Dense(65536, Name: "b"), new Dense(3, new Softmax(), Name: "output")]);
        Refused(
            "RPR0605", "the network has 4295622659 parameters; the exact engine holds at most 268435456. Use fewer units.",
            () => Example.Train(Example.Trial(network)));
    }

    [Fact]
    public void A_batch_beyond_the_largest_buffer_is_refused()
    {
        var fold = Example.Fold();
        var rows = Enumerable.Repeat(0, 5000).ToArray();
        var network = new Network([new Dense(65536, Name: "a"), new Dense(3, new Softmax(), Name: "output")]);
        Refused(
            "RPR0605", "5000 rows at a time make 327720000 numbers between the layers; the exact engine holds at most 268435456. Use a smaller batch or fewer units.",
            () => Example.Train(Example.Trial(network, batch: 5000), fold with { Train = new Samples(fold.Train.Features, fold.Train.Labels, rows) }));
    }

    [Fact]
    public void What_training_would_refuse_is_told_without_the_data()
    {
        var fold = Example.Fold();
        var trial = Example.Trial(Example.Network(outputs: 10));
        var card = new DataCard("clouds", "", "", "", "", "", fold.Train.Features.Columns, 0, ["a", "b", "c"], [9, 9, 9], [3, 3, 3]);
        var known = new DataIdentity("digest", [new FoldIdentity("digest", fold.Train.Count, fold.Validation.Count)], card);
        Assert.Equal(Assert.Throws<InvalidInputException>(() => Example.Train(trial)).Faults, new ExactEngine().Check(trial, known));
        Assert.Empty(new ExactEngine().Check(Example.Trial(), known));
    }

    [Fact]
    public void Texts_are_judged_by_the_most_features_that_they_can_have()
    {
        var card = new DataCard("reviews", "", "", "", "", "", Features: 0, 0, ["a", "b", "c"], [9, 9, 9], [3, 3, 3]);
        var known = new DataIdentity("digest", [new FoldIdentity("digest", 18, 9)], card);
        TrialSpec Trial(int terms, params LayerSpec[] layers) => Example.Trial(new Network([.. layers, new Dense(3, new Softmax(), Name: "output")])) with { Preprocessing = [new TfIdf(terms)] };

        Assert.Empty(new ExactEngine().Check(Trial(1_000_000, new Dense(8, Name: "a")), known));
        Assert.Equal("RPR0605", Assert.Single(new ExactEngine().Check(Trial(1_000_000, new Dense(300, Name: "a")), known)).Code);
        Assert.Equal(
            "the features of texts are compressed rows, which only a dense layer reads, but the first layer is dropout. Begin the network with a dense layer.",
            Assert.Single(new ExactEngine().Check(Trial(100, new Dropout(0.5, "d")), known)).Message);
    }

    private static void Train(TrainingSpec training) => Example.Train(Example.Trial() with { Training = training });

    private static void Refused(string code, string message, Action train)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(train).Faults);
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }
}
