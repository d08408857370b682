using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Design;

public class SearchedSpaceTests
{
    private static readonly Configuration Base = new(new Stack([new Block(8)], 10), new TrainingSpec(3, Optimizer: new Sgd(0.01, 0.5)), [new Rescale(255)]);

    private static IReadOnlyList<string> Misfits(Configuration configuration, params ParameterSpec[] space) => new SearchedSpace(configuration, [.. space]).Misfits();

    [Fact]
    public void A_space_of_values_that_all_go_together_has_no_misfit() => Assert.Empty(Misfits(
        Base,
        new BooleanParameter("training.optimizer.nesterov"), new FloatParameter("training.optimizer.momentum", 0.1, 0.9), new WordParameter("model.blocks[0].activation", ["relu", "tanh"]),
        new RepeatParameter("model.blocks", 1, 3, [new IntParameter("units", 3, 90), new FloatParameter("dropout", 0, 0.5)])));

    [Fact]
    public void What_breaks_a_rule_alone_is_all_that_is_told() => Assert.Equal(
        ["training.optimizer.momentum must be in [0, 1). Given: 2."],
        Misfits(Base, new BooleanParameter("training.optimizer.nesterov"), new FloatParameter("training.optimizer.momentum", 0, 2, Step: 2)));

    [Fact]
    public void Two_values_that_break_a_rule_together_are_named_whatever_their_order()
    {
        ParameterSpec[] space = [new BooleanParameter("training.optimizer.nesterov"), new FloatParameter("training.optimizer.momentum", 0, 0.9), new IntParameter("training.batch", 8, 64)];
        Assert.Equal(["training.optimizer.nesterov: true does not go with training.optimizer.momentum: 0: nesterov needs a momentum above 0. Given: momentum 0."], Misfits(Base, space));
        Assert.Equal(["training.optimizer.momentum: 0 does not go with training.optimizer.nesterov: true: nesterov needs a momentum above 0. Given: momentum 0."], Misfits(Base, [.. space.Reverse()]));
    }

    [Fact]
    public void A_rate_may_not_reach_the_highest_of_a_schedule_at_any_ends()
    {
        var cycle = Base with { Training = Base.Training with { Schedule = new OneCycle(1) } };
        var rate = new FloatParameter("training.optimizer.learning-rate", 0.01, 0.5, Log: true);
        Assert.Empty(Misfits(cycle, rate, new FloatParameter("training.schedule.highest", 0.6, 2)));
        Assert.Equal(
            ["training.optimizer.learning-rate: 0.5 does not go with training.schedule.highest: 0.4: the schedule's highest rate must be above the optimizer's learning-rate, 0.5. Given: 0.4."],
            Misfits(cycle, rate, new FloatParameter("training.schedule.highest", 0.4, 2)));
    }

    [Fact]
    public void A_list_that_is_made_anew_does_not_go_with_an_item_that_it_lacks() => Assert.Equal(
        ["model.blocks: 1 does not go with model.blocks[1].units: 4: model.blocks[1].units: the list has 1 items; [1] is none of them."],
        Misfits(Base with { Model = new Stack([new Block(8), new Block(8)], 10) }, new RepeatParameter("model.blocks", 1, 2), new IntParameter("model.blocks[1].units", 4, 6)));
}
