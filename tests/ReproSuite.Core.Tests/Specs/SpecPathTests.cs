using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Specs;

public class SpecPathTests
{
    private static readonly Configuration Start = new(
        new Stack([new Block(8), new Block(4, L2: 0.5)], 3), new TrainingSpec(5, Optimizer: new Sgd(0.1), Callbacks: [new EarlyStopping()]), [new Rescale(255)]);

    private static Stack Stacked(Configuration configuration) => (Stack)configuration.Model;

    [Fact]
    public void A_value_is_set_where_the_path_leads_and_nowhere_else()
    {
        Assert.Equal(Start with { Training = Start.Training with { Batch = 64 } }, SpecPath.Set(Start, "training.batch", "64"));
        Assert.Equal(Start with { Training = Start.Training with { Optimizer = new Sgd(0.25) } }, SpecPath.Set(Start, "training.optimizer.learning-rate", "0.25"));
        Assert.Equal(new Sgd(0.1, 0.9), SpecPath.Set(SpecPath.Set(Start, "training.optimizer.momentum", "0.9"), "training.optimizer.nesterov", "false").Training.Optimizer);
        Assert.Equal([new Block(8), new Block(16, L2: 0.5)], Stacked(SpecPath.Set(Start, "model.blocks[1].units", "16")).Blocks);
        Assert.Equal([new Rescale(2)], SpecPath.Set(Start, "preprocessing[0].divide-by", "2").Preprocessing);
        Assert.Equal(new Configuration(new Stack([new Block(8), new Block(4, L2: 0.5)], 3), new TrainingSpec(5, Optimizer: new Sgd(0.1), Callbacks: [new EarlyStopping()]), [new Rescale(255)]), Start);
    }

    [Fact]
    public void Optional_values_flags_and_words_can_be_set()
    {
        Assert.Equal(0.01, ((Sgd)SpecPath.Set(Start, "training.optimizer.weight-decay", "0.01").Training.Optimizer).WeightDecay);
        Assert.True(SpecPath.Set(Start, "training.diagnostics", "true").Training.Diagnostics);
        Assert.Equal(new Adam(), SpecPath.Set(Start, "training.optimizer", "\"adam\"").Training.Optimizer);
        Assert.Equal(new Tanh(), Stacked(SpecPath.Set(Start, "model.blocks[0].activation", "\"tanh\"")).Blocks[0].Activation);
        Assert.Equal("val.accuracy", ((EarlyStopping)SpecPath.Set(Start, "training.callbacks[0].monitor", "\"val.accuracy\"").Training.Callbacks[0]).Monitor);
    }

    [Fact]
    public void A_list_is_made_longer_or_shorter_from_its_first_item()
    {
        Assert.Equal([new Block(8), new Block(8), new Block(8)], Stacked(SpecPath.Set(Start, "model.blocks", "3")).Blocks);
        Assert.Equal([new Block(8)], Stacked(SpecPath.Set(Start, "model.blocks", "1")).Blocks);
        Assert.Equal([9, 9], ((Mlp)SpecPath.Set(Start with { Model = new Mlp([9, 7, 5], 3) }, "model.hidden", "2").Model).Hidden);
    }

    [Theory]
    [InlineData("", "1", ": there is no \"\" here. Allowed: model, training, preprocessing, start, search.")]
    [InlineData("training.optimizer.rate", "1", "training.optimizer.rate: there is no \"rate\" here. Allowed: learning-rate, momentum, nesterov, weight-decay.")]
    [InlineData("training.batch.size", "1", "training.batch.size: there is nothing inside \"batch\".")]
    [InlineData("training.schedule.every", "1", "training.schedule.every: there is nothing inside \"schedule\".")]
    [InlineData("training[0].batch", "1", "training[0].batch: \"training\" is no list, so it has no item [0].")]
    [InlineData("model.blocks.units", "1", "model.blocks.units: \"blocks\" is a list; name an item, such as blocks[0].")]
    [InlineData("model.blocks[2].units", "1", "model.blocks[2].units: the list has 2 items; [2] is none of them.")]
    [InlineData("model.blocks[-1].units", "1", "model.blocks[-1].units: a position in a list is written [0].")]
    [InlineData("model.blocks[0.units", "1", "model.blocks[0.units: a position in a list is written [0].")]
    [InlineData("model.blocks", "0", "model.blocks: a list can be made 1 to 1000 items long. Given: 0.")]
    [InlineData("model.blocks", "2000000000", "model.blocks: a list can be made 1 to 1000 items long. Given: 2000000000.")]
    [InlineData("training.batch", "1.5", "training.batch cannot be 1.5.")]
    [InlineData("training.batch", "1e10", "training.batch cannot be 1e10.")]
    [InlineData("training.batch", "\"many\"", "training.batch cannot be \"many\".")]
    [InlineData("training.batch", "true", "training.batch cannot be true.")]
    [InlineData("training.optimizer.nesterov", "1", "training.optimizer.nesterov cannot be 1.")]
    [InlineData("training.optimizer", "\"adm\"", "training.optimizer cannot be \"adm\".")]
    [InlineData("training.schedule", "\"step\"", "training.schedule cannot be \"step\".")]
    public void A_path_that_leads_nowhere_or_a_value_of_another_kind_is_told_in_a_sentence(string path, string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SpecPath.Set(Start, path, json)).Message);

    [Fact]
    public void An_empty_list_cannot_be_made_longer() => Assert.Equal(
        "preprocessing: the list is empty; give it one item, which the others copy.",
        Assert.Throws<FormatException>(() => SpecPath.Set(Start with { Preprocessing = [] }, "preprocessing", "2")).Message);
}
