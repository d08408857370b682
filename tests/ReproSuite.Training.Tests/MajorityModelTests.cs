using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Tests;

public class MajorityModelTests
{
    [Fact]
    public void It_predicts_the_most_frequent_training_class_whatever_the_other_parts_hold()
    {
        var outcome = Judge(classes: 3, train: [2, 0, 2, 1], validation: [0, 0, 2], test: [1, 1, 1, 2]);
        Assert.Equal([0, 0, 1, 0, 0, 1, 0, 0, 2], outcome.Train!.Confusion!.Counts);
        Assert.Equal(1, outcome.Validation!.Confusion!.Correct);
        Assert.Equal(1, outcome.Test!.Confusion!.Correct);
    }

    [Fact]
    public void On_a_tie_it_predicts_the_lowest_class() =>
        Assert.Equal(2, Judge(3, [2, 1, 1, 2], [1], [0]).Train!.Confusion![1, 1]);

    [Fact]
    public void Its_loss_is_that_of_the_training_shares_by_the_rule_of_succession()
    {
        var outcome = Judge(3, train: [2, 0, 2, 1], validation: [0, 0, 2], test: [1]);
        Assert.Equal(-(2 * Math.Log(2.0 / 7) + Math.Log(3.0 / 7)) / 3, outcome.Validation!.Loss, 1e-14);
    }

    [Fact]
    public void A_class_that_training_never_saw_costs_a_finite_loss() =>
        Assert.Equal(-Math.Log(1.0 / 6), Judge(3, [0, 0, 1], [2], [0]).Validation!.Loss, 1e-14);

    [Fact]
    public void It_has_neither_epochs_nor_steps_nor_weights()
    {
        var outcome = Judge(2, [0], [1], [1]);
        Assert.Equal((TrialStatus.Completed, 0, 0L, 0L, ""), (outcome.Status, outcome.Epochs.Count, outcome.Steps, outcome.Parameters, outcome.FinalWeights));
    }

    private static TrialOutcome Judge(int classes, int[] train, int[] validation, int[] test)
    {
        int[] labels = [.. train, .. validation, .. test];
        var x = new Matrix(labels.Length, 1);
        Samples Part(int start, int count) => new(x, labels, [.. Enumerable.Range(start, count)]);
        var fold = new FoldData(
            "counts", classes, Part(0, train.Length), Part(train.Length, validation.Length), Part(train.Length + validation.Length, test.Length));
        return Example.Train(Example.Trial(new Majority()), fold);
    }
}
