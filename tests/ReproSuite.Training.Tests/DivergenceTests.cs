using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Tests;

public class DivergenceTests
{
    [Fact]
    public void A_huge_learning_rate_ends_as_diverged_with_its_step()
    {
        var outcome = Example.Train(Example.Trial(optimizer: new Sgd(1e30)));
        Assert.Equal(TrialStatus.Diverged, outcome.Status);
        Assert.InRange(outcome.Steps, 1, 6);
        Assert.Matches($"^(the loss|a weight) was not a finite number in epoch 1, step {outcome.Steps}\\.$", outcome.Reason);
        Assert.Null(outcome.Train);
        Assert.Null(outcome.Validation);
        Assert.Null(outcome.Test);
        Assert.Equal(64, outcome.FinalWeights.Length);
    }

    /// <summary>Relu turns the NaN of an input into 0, so that the loss of the first step is finite; its weights are not.</summary>
    [Theory, InlineData(true, "a weight"), InlineData(false, "the loss")]
    public void A_NaN_among_the_inputs_is_found_in_the_step_that_meets_it(bool relu, string what)
    {
        var fold = Example.Fold();
        fold.Train.Features.Dense[fold.Train.Rows[0], 2] = float.NaN;
        var network = Example.Network(hidden: relu ? new Relu() : new Tanh());
        var outcome = Example.Train(Example.Trial(network, batch: 1000), fold);
        Assert.Equal((TrialStatus.Diverged, 1L), (outcome.Status, outcome.Steps));
        Assert.Equal($"{what} was not a finite number in epoch 1, step 1.", outcome.Reason);
    }

    [Fact]
    public void A_loss_that_is_not_finite_on_the_validation_part_alone_ends_the_epoch_as_diverged()
    {
        var fold = Example.Fold();
        fold.Validation.Features.Dense[fold.Validation.Rows[0], 2] = float.PositiveInfinity;
        var outcome = Example.Train(Example.Trial(Example.Network(hidden: new Linear())), fold);
        Assert.Equal(TrialStatus.Diverged, outcome.Status);
        Assert.Equal("the validation loss was not a finite number in epoch 1, step 6.", outcome.Reason);
        Assert.Empty(outcome.Epochs);
    }

    [Fact]
    public void Epochs_before_the_divergence_are_kept()
    {
        var told = new List<EpochRecord>();
        // A rate at which weights grow by a factor each step, until they overflow.
        var outcome = Example.Train(Example.Trial(Example.Network(l2: 1, hidden: new Linear()), epochs: 1000, optimizer: new Sgd(3)), onEpoch: told.Add);
        Assert.Equal(TrialStatus.Diverged, outcome.Status);
        Assert.NotEmpty(outcome.Epochs);
        Assert.Equal(told, outcome.Epochs);
        Assert.InRange(outcome.Steps, 6L * outcome.Epochs.Count + 1, 6L * outcome.Epochs.Count + 6);
        Assert.All(outcome.Epochs, epoch => Assert.True(double.IsFinite(epoch.Train.Loss)));
    }
}
