using System.Text.Json;
using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Tests;

/// <summary>Which test examples a trained model takes for another class.</summary>
public class MisclassifiedTests
{
    /// <summary>A kernel of ones and no step that moves it: the class is the sign of the feature, whatever the label says.</summary>
    [Fact]
    public void A_row_is_listed_under_its_class_and_what_it_is_taken_for()
    {
        var x = new ReproSuite.Numerics.Matrix(8, 1);
        float[] features = [1, -1, 1, -1, 1, -1, -1, 1];
        for (var row = 0; row < 8; row++) x[row, 0] = features[row];
        int[] labels = [1, 0, 1, 0, /* test: */ 0, 0, 1, 0];
        Samples Part(params int[] rows) => new(x, labels, rows);
        var data = new FoldData("signs", 2, Part(0, 1), Part(2, 3), Part(4, 5, 6, 7));

        var outcome = Train(new Network([new Dense(1, new Sigmoid(), new Constant(1), Name: "output")]), new BinaryCrossEntropy(), data);

        EquatableList<MisclassifiedRows> expected = [new(0, 1, [0, 3]), new(1, 0, [2])];
        Assert.Equal(expected, outcome.Misclassified);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void They_are_the_mistakes_that_the_confusion_matrix_counts(int seed)
    {
        var trial = Example.Trial() with { Seed = seed };
        var outcome = Example.Train(trial with { Training = trial.Training with { Misclassified = true, Epochs = 1 } });
        var (confusion, groups) = (outcome.Test!.Confusion!, outcome.Misclassified!.Value);

        Assert.NotEmpty(groups);
        for (var actual = 0; actual < confusion.Classes; actual++)
            for (var predicted = 0; predicted < confusion.Classes; predicted++)
                if (actual != predicted) Assert.Equal(confusion[actual, predicted], groups.Where(g => g.Actual == actual && g.Predicted == predicted).Sum(g => g.Rows.Count));
    }

    [Fact]
    public void The_most_frequent_class_mistakes_all_others()
    {
        var trial = Example.Trial();
        var outcome = Example.Train(trial with { Model = new Majority(), Training = trial.Training with { Misclassified = true } });

        Assert.Equal(outcome.Test!.Confusion!.Total - outcome.Test.Confusion.Correct, outcome.Misclassified!.Value.Sum(group => group.Rows.Count));
    }

    [Fact]
    public void Nothing_is_kept_unless_it_is_asked_for_and_nothing_else_changes()
    {
        var trial = Example.Trial();
        var (kept, plain) = (Example.Train(trial with { Training = trial.Training with { Misclassified = true } }), Example.Train(trial));

        Assert.Null(plain.Misclassified);
        Assert.DoesNotContain("misclassified", JsonSerializer.Serialize(plain, RecordJson.Options), StringComparison.Ordinal);
        Assert.Equal(plain, kept with { Misclassified = null });
        Assert.Equal(kept, JsonSerializer.Deserialize<TrialOutcome>(JsonSerializer.Serialize(kept, RecordJson.Options), RecordJson.Options));
    }

    [Fact]
    public void A_number_is_never_taken_for_another_class()
    {
        var trial = Example.Trial(new Network([new Dense(1, new Linear(), Name: "output")]), loss: new MeanSquaredError());
        var data = Example.Fold();
        var targets = new float[data.Train.Features.Rows];
        Samples Of(Samples part) => part with { Targets = targets };
        data = data with { Classes = 0, Train = Of(data.Train), Validation = Of(data.Validation), Test = Of(data.Test) };

        var fault = Assert.Throws<InvalidInputException>(() => Example.Train(trial with { Training = trial.Training with { Misclassified = true } }, data)).Faults.Single();

        Assert.Equal("RPR0614", fault.Code);
        Assert.Equal("training.misclassified", fault.Key);
    }

    private static TrialOutcome Train(Network network, LossSpec loss, FoldData data)
    {
        var trial = Example.Trial(network, epochs: 1, optimizer: new Sgd(1e-30), loss: loss);
        return Example.Train(trial with { Training = trial.Training with { Misclassified = true } }, data);
    }
}
