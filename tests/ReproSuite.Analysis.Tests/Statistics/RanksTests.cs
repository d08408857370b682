using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class RanksTests
{
    [Fact]
    public void Equal_values_share_the_mean_of_their_ranks() => Assert.Equal([4.0, 1.5, 3, 1.5, 5], Ranks.Of([7, -1, 2, -1, 9]));
}
