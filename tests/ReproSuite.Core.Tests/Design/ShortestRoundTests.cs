using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Design;

/// <summary>Hyperband with 9 epochs and factor 3 begins with rounds of one epoch.</summary>
public class ShortestRoundTests
{
    private static readonly ParameterSpec Units = new IntParameter("model.blocks[0].units", 8, 64);

    [Theory]
    [InlineData(0, "schedule: every of 1 epoch does not end within the shortest training of the search, which has 1 epoch. Shorten it, or search over more epochs.")]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "schedule: every of 9 epochs does not end within the shortest training of the search, which has 9 epochs. Shorten it, or search over more epochs.")]
    [InlineData(4, "schedule: length of 1 epoch does not end within the shortest training of the search, which has 1 epoch. Shorten it, or search over more epochs.")]
    public void A_schedule_ends_within_the_shortest_training_of_a_search(int which, string? message)
    {
        (ScheduleSpec Schedule, SearchSpec Search)[] cases =
        [
            (new StepDecay(Epochs(1)), new Hyperband([Units], 9)),
            (new Cosine(Epochs(1)), new Hyperband([Units], 9)),
            (new StepDecay(Epochs(8)), new RandomSearch([Units], 3)),
            (new StepDecay(Epochs(9)), new RandomSearch([Units], 3, Epochs: 20, FinalEpochs: 9)),
            (new WarmUp(Epochs(1)), new Hyperband([Units], 9)),
        ];
        var configuration = new Configuration(new Stack([new Block(8)], 10), new TrainingSpec(9, Schedule: cases[which].Schedule), Search: cases[which].Search);
        Assert.Equal(message, configuration.Check().Select(rule => rule.Message).SingleOrDefault());
    }

    private static TrainingLength Epochs(int count) => TrainingLength.OfEpochs(count);
}
