using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Data.Tests;

public class DrawingGridTests
{
    private static readonly DataSource Source = new(new DataLibrary(new DataFolders(null, "unused"), _ => { }));

    [Fact]
    public void A_grid_lies_behind_the_rows_and_reaches_a_little_beyond_them()
    {
        var fold = Source.Open(new DataSpec("noisy-sine"), new KFold(5), [], 0);
        var (axis, points) = (fold.Grid!.Axes.Single(), fold.Grid.Points);

        Assert.Equal((101, 101), (axis.Points, points.Count));
        Assert.Equal(Enumerable.Range(1200, 101), points.Rows);
        Assert.Equal(axis.Low, points.Features.Dense[1200, 0]);
        Assert.Equal(axis.High, points.Features.Dense[1300, 0]);
        Assert.InRange(axis.Low, -2.21, -2.1);
        Assert.InRange(axis.High, 2.1, 2.21);
    }

    /// <summary>What standardizing learns is what it learned before there was a grid: means and deviations of the training rows.</summary>
    [Fact]
    public void A_grid_is_preprocessed_like_the_rows_and_teaches_nothing()
    {
        var (raw, scaled) = (Open(), Open(new Standardize()));
        var train = raw.Train.Rows;
        for (var feature = 0; feature < 2; feature++)
        {
            var column = train.Select(row => (double)raw.Train.Features.Dense[row, feature]).ToArray();
            var sd = Math.Sqrt(column.Average(x => (x - column.Average()) * (x - column.Average())));
            foreach (var row in raw.Grid!.Points.Rows)
                Assert.Equal((raw.Train.Features.Dense[row, feature] - column.Average()) / sd, scaled.Train.Features.Dense[row, feature], 1e-3);
        }

        Assert.Equal(31 * 31, scaled.Grid!.Points.Count);
    }

    [Fact]
    public void A_card_has_the_points_of_few_rows_and_of_no_more_than_two_features()
    {
        var card = Source.Identify(new DataSpec("moons", new RowRange(0, 100)), new KFold(2)).Card;
        var row = Source.Open(new DataSpec("moons", new RowRange(0, 100)), new KFold(2), [], 0).Train;

        Assert.Equal(100, card.Points!.Value.Count);
        Assert.Equal(new DataPoint([.. row.Features.Dense.Row(7)], row.Labels[7]), card.Points.Value[7]);
        Assert.Null(Source.Identify(new DataSpec("moons"), new KFold(2)).Card.Points);
        Assert.Null(Source.Identify(new DataSpec("glyphs", new RowRange(0, 100)), new Holdout()).Card.Points);
        Assert.Null(Source.Open(new DataSpec("glyphs", new RowRange(0, 100)), new Holdout(), [], 0).Grid);
    }

    private static FoldData Open(params PreprocessingSpec[] steps) => Source.Open(new DataSpec("moons", new RowRange(0, 100), new RowRange(0, 50)), new KFold(2), [.. steps], 0);
}
