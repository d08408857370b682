using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;

namespace ReproSuite.Suites.Tests;

public class SuiteBuilderTests
{
    [Fact]
    public void Regularization_lab_has_the_same_trial_keys_in_both_languages()
    {
        var twin = new SuiteBuilder("twin")
            .Title("Twin").Question("Same?")
            .Data(new DataSpec("fashion-mnist")).Split(new KFold(5)).Seeds(3)
            .Base(new Mlp([128, 64], Output: 10), new TrainingSpec(Epochs: 30, Batch: 256), new Rescale(255))
            .Baseline("none")
            .Variant("none")
            .Variant("l2", c => c with { Model = Net(c) with { L2 = 1e-3 } })
            .Variant("dropout", c => c with { Model = Net(c) with { Dropout = 0.5 } })
            .Variant("l2-dropout", c => c with { Model = Net(c) with { L2 = 1e-3, Dropout = 0.5 } })
            .Build();

        Assert.Equal(TrialKeys.Of(SuiteCatalog.Open("regularization-lab").Read()), TrialKeys.Of(twin));
    }

    [Fact]
    public void The_first_optimizers_have_the_same_trial_keys_in_both_languages()
    {
        var hidden = new Dense(100, new Relu(), new HeNormal());
        var twin = new SuiteBuilder("twin")
            .Title("Twin").Question("Same?")
            .Data(new DataSpec("fashion-mnist", new RowRange(0, 20_000))).Split(new KFold(5)).Seeds([1, 2, 3])
            .Base(new Network([hidden, hidden, hidden, new Dense(10, new Softmax())]), new TrainingSpec(Epochs: 15, Optimizer: new Sgd(0.01)), new Rescale(255))
            .Baseline("sgd")
            .Variant("sgd")
            .Variant("momentum", With(new Sgd(0.01, Momentum: 0.9)))
            .Variant("nesterov", With(new Sgd(0.01, Momentum: 0.9, Nesterov: true)))
            .Variant("adam", With(new Adam(0.001)))
            .Build();

        var file = TrialKeys.Of(SuiteCatalog.Open("optimizers").Read());
        Assert.All(TrialKeys.Of(twin), trial => Assert.Equal(file[trial.Key], trial.Value));
    }

    [Fact]
    public void Quickstart_has_the_same_trial_keys_in_both_languages()
    {
        var deep = new Mlp([256, 128], Output: 10);
        var twin = new SuiteBuilder("twin")
            .Title("Twin").Question("Same?")
            .Data(new DataSpec("glyphs")).Split(new KFold(3)).Seeds(3)
            .Base(new Mlp([], Output: 10), new TrainingSpec(Epochs: 25, Batch: 32, Loss: new CrossEntropy(), Optimizer: new Adam()), new Rescale(255))
            .Baseline("baseline")
            .Variant("majority", c => c with { Model = new Majority() })
            .Variant("baseline")
            .Variant("overfit", c => c with { Model = deep })
            .Variant("regularize", c => c with { Model = deep with { L2 = 1e-3, Dropout = 0.2 } })
            .Build();

        Assert.Equal(TrialKeys.Of(SuiteCatalog.Open("quickstart").Read()), TrialKeys.Of(twin));
    }

    [Fact]
    public void Every_part_arrives_in_the_suite()
    {
        var suite = Sound().Source("here").Metrics(new Measures("val.loss"))
            .Claim("b better than a", "someone").Profile("quick", folds: 2, seeds: [4], epochs: 1).Build();

        Assert.Equal(("sound", "Title", "Question?", "here", "val.loss"), (suite.Name, suite.Title, suite.Question, suite.Source, suite.Measures.Primary));
        Assert.Equal([new Claim("b better than a", "someone")], suite.Claims);
        Assert.Equal([new Profile("quick", 2, [4], 1)], suite.Profiles);
        Assert.Equal([1, 2], suite.Seeds);
    }

    [Fact]
    public void Every_fault_is_reported_with_its_variant_and_path()
    {
        var builder = Sound()
            .Variant("c", With(new Sgd(LearningRate: -1)))
            .Variant("d", With(new Sgd(LearningRate: double.NaN)))
            .Variant("e")
            .Claim("a better than z")
            .Baseline("zero");

        Assert.Equal(
            """
            error RPR0012: suite "sound", variant "c": training.optimizer.learning-rate must be > 0. Given: -1.
            error RPR0012: suite "sound", variant "d": training.optimizer.learning-rate must be > 0. Given: NaN.
            error RPR0020: suite "sound": variants "a" and "e" are the same configuration; change something in one or drop it.
            error RPR0021: suite "sound": baseline "zero" is not a variant. Name one of: a, b, c, d, e.
            error RPR0023: suite "sound": the claim speaks of "z", which is not a variant. Name one of: a, b, c, d, e.
            """,
            Assert.Throws<InvalidInputException>(builder.Build).Message);
    }

    [Fact]
    public void Missing_parts_are_named_with_the_call_that_gives_them() =>
        Assert.Equal(
            """
            error RPR0006: suite "empty" has no title. Call Title(…).
            error RPR0006: suite "empty" has no question. Call Question(…).
            error RPR0006: suite "empty" has no data. Call Data(…).
            error RPR0006: suite "empty" has no split. Call Split(…).
            error RPR0006: suite "empty" has no model and training. Call Base(…).
            """,
            Assert.Throws<InvalidInputException>(new SuiteBuilder("empty").Build).Message);

    private static SuiteBuilder Sound() =>
        new SuiteBuilder("sound")
            .Title("Title").Question("Question?").Data(new DataSpec("glyphs")).Split(new KFold(2)).Seeds(2)
            .Base(new Mlp([], Output: 10), new TrainingSpec(Epochs: 1))
            .Baseline("a").Variant("a").Variant("b", With(new Sgd()));

    private static Func<Configuration, Configuration> With(OptimizerSpec optimizer) =>
        c => c with { Training = c.Training with { Optimizer = optimizer } };

    private static Mlp Net(Configuration configuration) => (Mlp)configuration.Model;
}
