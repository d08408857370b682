using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Design;

/// <summary>What a classical model cannot do is refused where it would change the results of a network, and let be where it is only for networks.</summary>
public class ClassicalRulesTests
{
    private static readonly Configuration Linear = new(new Lbfgs(), new TrainingSpec(3));

    public static TheoryData<string, string> Refused => new()
    {
        { "weights", "lbfgs weighs all rows alike. Write class-weights: null under the variant's training." },
        { "augmentation", "lbfgs sees every row as it is. Write augmentation: [] under the variant's training." },
        { "cross-validate", "lbfgs has no epochs, which cross-validate chooses among. Use grid or random, or no search." },
        { "hyperband", "lbfgs has no epochs, which hyperband chooses among. Use grid or random, or no search." },
        { "start", "only a network can start from earlier weights." },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_it_cannot_do_is_refused(string which, string message)
    {
        var refused = which switch
        {
            "weights" => Linear with { Training = Linear.Training with { ClassWeights = new BalancedWeights() } },
            "augmentation" => Linear with { Training = Linear.Training with { Augmentation = [new Noise(0.1)] } },
            "cross-validate" => Linear with { Search = new CrossValidate(new KFold(2)) },
            "hyperband" => Linear with { Search = new Hyperband([new FloatParameter("model.l2", 1e-6, 1e-2)], 9) },
            _ => Linear with { Start = new Pretrained(new TrainingSpec(2)) },
        };
        Assert.Equal([message], refused.Check().Select(rule => rule.Message));
    }

    [Fact]
    public void What_shapes_the_steps_of_networks_and_a_search_over_its_own_options_are_let_be() => Assert.Empty((Linear with
    {
        Training = Linear.Training with { Callbacks = [new EarlyStopping()], Optimizer = new Sgd(0.1), Misclassified = true },
        Search = new RandomSearch([new FloatParameter("model.l2", 1e-6, 1e-2)], 3),
    }).Check());

    [Theory]
    [InlineData("abc")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    public void Weights_are_pinned_by_a_whole_digest(string given)
    {
        Assert.Equal([("weights", $"weights must be a SHA-256, 64 lower-case hexadecimal digits. Given: \"{given}\".")], new TextClassification(Weights: given).Check());
        Assert.Empty(new TextClassification(Weights: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").Check());
    }

    [Fact]
    public void A_model_of_texts_costs_the_same_whatever_the_features() =>
        Assert.Equal(new TextClassification(Passes: 2).ProductsPerRow(1, 2), new TextClassification(Passes: 2).ProductsPerRow(10_000, 5));

    [Fact]
    public void Two_classes_take_one_score_and_more_take_one_each() =>
        Assert.Equal((200.0, 2000.0), (new Lbfgs().ProductsPerRow(1, 2), new Lbfgs().ProductsPerRow(1, 10)));
}
