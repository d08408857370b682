using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Tests;

public class DrawnModelTests
{
    private static readonly DrawingAxis Axis = new(0, 1, 2);

    [Fact]
    public void It_is_the_mean_and_spread_of_the_trials_at_every_point()
    {
        var model = DrawnModel.Of([Cell("a", 0, Axis, 1, 4), Cell("a", 1, Axis, 3, 4), Cell("b", 0, Axis, 9, 9)], "a")!;

        Assert.Equal([new DrawnPoint(2, 1.41421), new DrawnPoint(4, 0)], model.Points);
        Assert.Equal([Axis], model.Axes);
        Assert.Null(DrawnModel.Of([Cell("a", 0, Axis, 9, 9)], "a")!.Points[0].Sd);
    }

    [Fact]
    public void Trials_on_other_axes_and_without_a_drawing_are_left_out()
    {
        Assert.Equal([new DrawnPoint(1, null), new DrawnPoint(4, null)], DrawnModel.Of([Cell("a", 0, Axis, 1, 4), Cell("a", 1, new DrawingAxis(0, 2, 2), 3, 4)], "a")!.Points);
        Assert.Null(DrawnModel.Of([new Cell("a", 0, 1, SampleSuite.Completed(9000)), new Cell("a", 1, 1, null), Cell("b", 0, Axis, 9, 9)], "a"));
    }

    private static Cell Cell(string variant, int fold, DrawingAxis axis, params float[] answers)
    {
        var record = SampleSuite.Completed(9000);
        return new Cell(variant, fold, 1, record with { Outcome = record.Outcome with { Drawing = new Drawing([axis], [.. answers]) } });
    }
}
