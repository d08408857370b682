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

    [Fact]
    public void Two_classes_take_one_score_and_more_take_one_each() =>
        Assert.Equal((200.0, 2000.0), (new Lbfgs().ProductsPerFeature(2), new Lbfgs().ProductsPerFeature(10)));
}
