using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Tests;

public class TrainerTests
{
    [Fact]
    public void An_epoch_takes_the_rows_by_their_words_and_keeps_the_last_smaller_batch()
    {
        const int batch = 7;
        var fold = Example.Fold();
        var spec = Example.Trial(Example.Network(dropout: 0.3, l2: 0.01), epochs: 2, batch, new Sgd(0.1, 0.9), seed: 5, fold: 2);
        var stack = new LayerStack((Network)spec.Model, 5, batch, batch, "clouds", seed: 5, fold: 2, new Workspace());
        var memory = new Workspace();
        var step = new TrainingStep(
            new HostLearner(stack, Optimizer.Start(spec.Training.Optimizer, stack.Parameters.Weights.Length, memory)), new CrossEntropyLoss(batch, 3, memory), new Batch(batch, fold.Train.Features, memory), batch, 3, memory);
        var shuffle = Streams.Shuffle("clouds", 5, 2);
        uint steps = 0;
        for (uint epoch = 1; epoch <= 2; epoch++)
            foreach (var rows in fold.Train.Rows.OrderBy(row => shuffle.Word((ulong)row, epoch: epoch)).ThenBy(row => row).Chunk(batch))
                Assert.Null(step.Run(fold.Train, rows, ++steps, new double[rows.Length]));

        var outcome = Example.Train(spec);
        Assert.Equal(12, outcome.Steps);
        Assert.Equal(WeightsDigest.Of(stack.Parameters.Named), outcome.FinalWeights);
        Assert.Equal(WeightsDigest.Shorts(stack.Parameters.Named), outcome.Epochs[^1].Weights);
        Assert.Equal(stack.Parameters.Named.Select(tensor => tensor.Name), outcome.Tensors);
        Assert.Empty(outcome.Epochs[0].Weights.Intersect(outcome.Epochs[1].Weights));
    }

    [Fact]
    public void Training_learns_the_clouds()
    {
        var outcome = Example.Train(Example.Trial(epochs: 40, optimizer: new Adam(0.02)), Example.Fold(rows: 300));
        Assert.Equal(TrialStatus.Completed, outcome.Status);
        Assert.True(outcome.Test!.Confusion!.Correct >= 0.8 * outcome.Test.Confusion!.Total, $"{outcome.Test.Confusion!.Correct} of 50");
        Assert.True(outcome.Epochs[^1].Train.Loss < 0.5 * outcome.Epochs[0].Train.Loss);
    }

    [Fact]
    public void Running_figures_are_those_of_the_batches_as_trained_and_the_others_those_of_the_weights_at_the_end()
    {
        // One batch per epoch: the running loss of an epoch is the loss before its only update, that is at the end of the epoch before.
        var plain = Example.Train(Example.Trial(epochs: 3, batch: 1000, optimizer: new Sgd(0.1)));
        for (var e = 1; e < 3; e++)
        {
            Assert.Equal(plain.Epochs[e - 1].Train.Loss, plain.Epochs[e].Running.Loss, 1e-9);
            Assert.Equal(plain.Epochs[e - 1].Train.Correct, plain.Epochs[e].Running.Correct);
        }
        // With dropout the two differ even so: masks are active in the one and not in the other.
        var dropped = Example.Train(Example.Trial(Example.Network(dropout: 0.5), epochs: 2, batch: 1000, optimizer: new Sgd(0.1)));
        Assert.True(Math.Abs(dropped.Epochs[0].Train.Loss - dropped.Epochs[1].Running.Loss) > 1e-3);
    }

    [Fact]
    public void The_penalty_moves_the_weights_but_is_no_part_of_a_loss()
    {
        var free = Example.Train(Example.Trial(epochs: 1, batch: 1000, optimizer: new Sgd(0.1)));
        var bound = Example.Train(Example.Trial(Example.Network(l1: 0.1, l2: 0.2), epochs: 1, batch: 1000, optimizer: new Sgd(0.1)));
        Assert.Equal(0, free.Epochs[0].Penalty);
        Assert.True(bound.Epochs[0].Penalty > 0);
        Assert.Equal(free.Epochs[0].Running, bound.Epochs[0].Running);
        Assert.NotEqual(free.FinalWeights, bound.FinalWeights);
    }

    [Fact]
    public void The_last_epochs_figures_are_those_of_the_final_judgement()
    {
        var outcome = Example.Train(Example.Trial(epochs: 3));
        Assert.Equal(outcome.Epochs[^1].Train, new PartScore(outcome.Train!.Loss, outcome.Train.Confusion!.Correct, outcome.Train.Confusion!.Total));
        Assert.Equal(outcome.Epochs[^1].Validation!.Loss, outcome.Validation!.Loss);
        Assert.Equal((3, 40L, 10L, 10L), (outcome.KeptEpoch, outcome.Train.Confusion!.Total, outcome.Validation.Confusion!.Total, outcome.Test!.Confusion!.Total));
        Assert.Equal((5 + 1) * 8 + (8 + 1) * 3, outcome.Parameters);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Early_stopping_ends_training_and_the_best_epochs_weights_and_moving_figures_are_judged(bool norm)
    {
        var spec = Example.Trial(Example.Network(norm: norm), epochs: 200, batch: 4, optimizer: new Adam(0.05), callbacks: [new EarlyStopping(Patience: 3)]);
        var data = Example.Fold(noise: 2f);
        var outcome = Example.Train(spec, data);
        Assert.InRange(outcome.Epochs.Count, 4, 199);
        Assert.Equal(outcome.Epochs.Count - 3, outcome.KeptEpoch);
        Assert.Equal(outcome.BestEpoch, outcome.KeptEpoch);
        Assert.Equal(outcome.Epochs[outcome.KeptEpoch - 1].Validation!.Loss, outcome.Validation!.Loss);

        var stopped = Example.Train(spec with { Training = spec.Training with { Epochs = outcome.KeptEpoch, Callbacks = [] } }, data);
        Assert.Equal(stopped.FinalWeights, outcome.FinalWeights);
    }

    [Fact]
    public void Moving_figures_are_no_parameters() =>
        Assert.Equal((5 + 1) * 8 + 2 * 8 + (8 + 1) * 3, Example.Train(Example.Trial(Example.Network(norm: true), epochs: 1)).Parameters);

    /// <summary>A variance beyond float: the normalized batch is 0 and every trained number stays finite, but evaluation would divide by infinity.</summary>
    [Fact]
    public void A_moving_figure_that_is_not_finite_ends_the_trial()
    {
        var data = Example.Fold();
        data.Train.Features.Dense.Span.Fill(1e25f);
        data.Train.Features.Dense.Row(0).Fill(-1e25f);
        var outcome = Example.Train(Example.Trial(new Network([new BatchNorm(), .. Example.Network().Layers]).Resolve()), data);
        Assert.Equal((TrialStatus.Diverged, "a weight was not a finite number in epoch 1"), (outcome.Status, outcome.Reason.Split(',')[0]));
    }

    [Fact]
    public void Epochs_are_told_in_order_as_they_end()
    {
        var told = new List<EpochRecord>();
        var outcome = Example.Train(Example.Trial(epochs: 4), onEpoch: told.Add);
        Assert.Equal(outcome.Epochs, told);
        Assert.Equal([1, 2, 3, 4], told.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void Two_classes_can_be_learned_from_one_sigmoid_output()
    {
        var outcome = Example.Train(
            Example.Trial(Example.Network(outputs: 1), epochs: 30, optimizer: new Adam(0.02), loss: new BinaryCrossEntropy()), Example.Fold(classes: 2));
        Assert.True(outcome.Train!.Confusion!.Correct >= 36, $"{outcome.Train.Confusion!.Correct} of 40");
    }

    [Fact]
    public void Cancelling_ends_training_at_the_next_step()
    {
        using var source = new CancellationTokenSource();
        var epochs = 0;
        Assert.Throws<OperationCanceledException>(() => Example.Train(
            Example.Trial(epochs: 10), onEpoch: _ => { epochs++; source.Cancel(); }, cancellation: source.Token));
        Assert.Equal(1, epochs);
    }
}
