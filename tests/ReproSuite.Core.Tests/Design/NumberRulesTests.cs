using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Design;

/// <summary>What goes with classes alone is refused where numbers are predicted.</summary>
public class NumberRulesTests
{
    private static readonly Configuration Line = new(new Mlp([8], 1, OutputActivation: new Linear()), new TrainingSpec(3, Loss: new MeanSquaredError()));

    public static TheoryData<string, string> Refused => new()
    {
        { "majority", "majority answers with a class, but mean-squared-error predicts numbers. Drop the variant: r2 is 0 for a model that always predicts the mean." },
        { "perceptron", "averaged-perceptron answers with a class, but mean-squared-error predicts numbers. Use a network with one linear output." },
        { "two outputs", "mean-squared-error needs one linear output. Given: 2 with linear. Write output: 1, output-activation: linear." },
        { "sigmoid", "mean-squared-error needs one linear output. Given: 1 with sigmoid. Write output: 1, output-activation: linear." },
        { "class weights", "mean-squared-error predicts numbers, which have no classes to weigh. Drop class-weights." },
        { "callback", "early-stopping watches val.accuracy, but mean-squared-error predicts numbers, of which none is simply right. Watch val.loss or train.loss." },
        { "search", "the search judges by val.accuracy, but mean-squared-error predicts numbers. Set objective: val.loss." },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_speaks_of_classes_is_refused(string which, string message)
    {
        var refused = which switch
        {
            "majority" => Line with { Model = new Majority() },
            "perceptron" => Line with { Model = new AveragedPerceptron() },
            "two outputs" => Line with { Model = new Mlp([8], 2, OutputActivation: new Linear()) },
            "sigmoid" => Line with { Model = new Mlp([8], 1) },
            "class weights" => Line with { Training = Line.Training with { ClassWeights = new BalancedWeights() } },
            "callback" => Line with { Training = Line.Training with { Callbacks = [new EarlyStopping("val.accuracy")] } },
            _ => Line with { Search = new RandomSearch([new IntParameter("training.batch", 8, 64)], 3) },
        };
        Assert.Equal([message], refused.Check().Select(rule => rule.Message));
    }

    [Fact]
    public void What_fits_numbers_is_allowed() => Assert.Empty((Line with
    {
        Training = Line.Training with { Callbacks = [new EarlyStopping(), new Checkpoint("train.loss")] },
        Search = new RandomSearch([new IntParameter("training.batch", 8, 64)], 3, Objective: "val.loss"),
    }).Check());
}
