using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Specs;

public class SpecValidatorTests
{
    [Fact]
    public void A_sound_spec_breaks_no_rule() =>
        Assert.Empty(SpecValidator.Check(new Configuration(new Mlp([16], Output: 10, Dropout: 0.5), new TrainingSpec(1), [new Rescale(255)])));

    [Fact]
    public void Every_broken_rule_is_listed_with_its_path()
    {
        var broken = SpecValidator.Check(new Configuration(
            new Network([new Dense(0), new Dropout(1), new Dense(10, new Softmax())]),
            new TrainingSpec(Epochs: 0, Optimizer: new Sgd(-0.01), Callbacks: [new EarlyStopping("test.loss")]),
            [new Rescale(double.NaN)]));

        Assert.Equal(
        [
            ("model.layers[0].units", "model.layers[0].units must be in [1, 65536]. Given: 0."),
            ("model.layers[1].rate", "model.layers[1].rate must be in [0, 1). Given: 1."),
            ("training.epochs", "training.epochs must be in [1, 1000000]. Given: 0."),
            ("training.optimizer.learning-rate", "training.optimizer.learning-rate must be > 0. Given: -0.01."),
            ("training.callbacks[0].monitor", "training.callbacks[0].monitor must be one of: val.loss, val.accuracy, train.loss, train.accuracy. Given: test.loss."),
            ("preprocessing[0].divide-by", "preprocessing[0].divide-by must be > 0. Given: NaN."),
        ],
            broken.Select(rule => (rule.Path, rule.Message)));
    }

    [Theory]
    [InlineData(1, int.MaxValue, true), InlineData(3, int.MaxValue - 2, true), InlineData(3, int.MaxValue - 1, false), InlineData(1000, int.MaxValue, false)]
    public void The_seeds_of_iterations_end_where_whole_numbers_do(int iterations, int seed, bool isSound) =>
        Assert.Equal(isSound, SpecValidator.Check(new IteratedKFold(2, iterations, Seed: seed)).Count == 0);

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    public void Rows_run_forward_from_zero(int start, int end)
    {
        var rule = Assert.Single(SpecValidator.Check(new Predefined(new RowRange(start, end)), "split"));

        Assert.Equal(("split.validation", $"split.validation must be start..end with 0 <= start < end. Given: {start}..{end}."), (rule.Path, rule.Message));
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.999, true)]
    [InlineData(1.0, false)]
    [InlineData(-0.1, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void Bounds_know_their_ends(double rate, bool sound) => Assert.Equal(sound, SpecValidator.Check(new Dropout(rate)).Count == 0);

    [Fact]
    public void Rules_over_several_fields_are_checked_too()
    {
        Assert.Equal("nesterov", Assert.Single(SpecValidator.Check(new Sgd(Nesterov: true))).Path);
        Assert.Equal("data.relabel", Assert.Single(SpecValidator.Check(new DataSpec("glyphs", Relabel: true), "data")).Path);
        Assert.Equal("layers", Assert.Single(SpecValidator.Check(new Network([new Dropout(0.1)]))).Path);
        Assert.Equal("model", Assert.Single(SpecValidator.Check(new Configuration(new Mlp([], Output: 2), new TrainingSpec(1, Loss: new BinaryCrossEntropy())))).Path);
    }

    [Fact]
    public void Softmax_stands_in_the_last_layer_only()
    {
        foreach (var layer in new LayerSpec[] { new Dense(3, new Softmax()), new Activate(new Softmax()) })
            Assert.Equal("softmax is for the last layer only.", Assert.Single(SpecValidator.Check(new Network([layer, new Dense(3, new Softmax())]))).Message);
        Assert.Empty(SpecValidator.Check(new Network([new Dense(3), new BatchNorm(), new Activate(new Relu()), new Dense(3, new Softmax())])));
    }

    [Fact]
    public void One_value_can_be_checked_alone()
    {
        var field = SpecShape.Of(typeof(Adam)).Fields.Single(f => f.Key == "beta1");

        Assert.Empty(SpecValidator.CheckValue(field, 0.5, "beta1"));
        Assert.Equal("beta1 must be in [0, 1). Given: 1.", Assert.Single(SpecValidator.CheckValue(field, 1.0, "beta1")).Message);
    }
}
