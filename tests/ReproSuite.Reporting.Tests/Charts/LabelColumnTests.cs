using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Tests.Charts;

public class LabelColumnTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(12)]
    public void Labels_never_overlap_however_close_their_lines_end(int series)
    {
        foreach (var spread in new[] { 0.0, 1, 5, 40 })
        {
            var wanted = Enumerable.Range(0, series).Select(i => 20 + i * 7 % series * spread / series).ToList();
            var placed = LabelColumn.Place(wanted, 10, 10 + 17 * series, 17);
            var sorted = placed.Order().ToList();
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.Second - pair.First > 16.999));
            Assert.All(placed, y => Assert.InRange(y, 10, 10 + 17 * series));
        }
    }
}
